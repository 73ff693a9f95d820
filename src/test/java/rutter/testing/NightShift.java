package rutter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import rutter.emit.runbook.Runbook;
import rutter.emit.template.Templates;
import rutter.program.Program;

/** A folder with a runbook, the {@code world} that it changes, and somebody who runs it. */
public final class NightShift {
  public static final Templates TEMPLATES = NightShift::template;

  public final Outside outside;
  public final Path folder;
  public final Path runbook;

  public NightShift(Path folder, Program program) throws IOException {
    this.folder = folder;
    Files.createDirectory(folder.resolve("world"));
    runbook = Files.writeString(folder.resolve("runbook.sh"), Runbook.of(program, TEMPLATES));
    outside = new Outside(folder);
  }

  /** Runs it with nobody to ask. */
  public Outside.Result alone(String... arguments) throws IOException, InterruptedException {
    return run(Stream.concat(Stream.of(arguments), Stream.of("--non-interactive")));
  }

  /** Runs it with these lines typed. */
  public Outside.Result typing(String lines, String... arguments)
      throws IOException, InterruptedException {
    outside.given(lines);
    Outside.Result result = run(Stream.of(arguments));
    outside.given("");
    return result;
  }

  private Outside.Result run(Stream<String> arguments) throws IOException, InterruptedException {
    return outside.run(
        Stream.concat(Stream.of("bash", runbook.toString()), arguments).toArray(String[]::new));
  }

  /** A program that says how it was called stands in for one that needs a network. */
  public void standIn(String name, String script) throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    Path tool = Files.writeString(tools.resolve(name), "#!/bin/bash\n" + script);
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    outside.environment.put("PATH", tools + ":" + System.getenv("PATH"));
  }

  /** The names of what steps have done, in their order. */
  public List<String> deeds() throws IOException {
    Path deeds = folder.resolve("world/deeds");
    return Files.exists(deeds) ? Files.readAllLines(deeds) : List.of();
  }

  /** The only state directory in the folder. */
  public Path state() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".state")).findFirst().orElseThrow();
    }
  }

  private static String template(String name) {
    try {
      return Files.readString(Path.of("templates", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
