package rutter.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import rutter.cli.Rutter;
import rutter.world.Console;

/** A terminal in a folder with a plan: what is typed there, and what is printed. */
public final class Desk {
  public static final String PLAN =
      """
      # Move the archive

      ## Phase 1: Copy

      - [ ] Space for twice the rows

      **Rollback:** drop the copy

      ## Phase 2: Switch
      """;

  /** Of a plan like it, the second phase has no rollback. */
  public static final String LACKING =
      """
      # Migration plan: move the archive

      ## Phase 1: Copy

      **Rollback:** drop the copy

      **Verification:** row counts are equal

      ## Phase 2: Switch

      **Verification:** readers see today's rows
      """;

  /** What a run printed, and how it ended. */
  public record Run(int exit, String out, String err) {}

  public final Map<String, String> environment = new TreeMap<>();
  public String input = "";
  public boolean watched;
  private final Path folder;

  public Desk(Path folder) throws IOException {
    this(folder, PLAN);
  }

  /** {@code plan} lies there as {@code plan.md}. */
  public Desk(Path folder, String plan) throws IOException {
    this.folder = folder;
    write("plan.md", plan);
  }

  public Path write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    return Files.writeString(folder.resolve(name), text);
  }

  public void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  public Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            folder,
            watched);
    int exit = Rutter.run(console, arguments);
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
