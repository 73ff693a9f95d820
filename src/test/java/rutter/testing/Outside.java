package rutter.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Other programs, run in a folder with an environment of their own. */
public final class Outside {
  private static final int MINUTES = 5;

  public final Map<String, String> environment = new TreeMap<>();
  private final Path folder;
  private String input = "";

  /** How a program ended, and what it printed. */
  public record Result(int exit, String out, String err) {
    /** This, which must have gone well. */
    public Result good() {
      assertEquals(0, exit, () -> out + err);
      return this;
    }

    public String all() {
      return out + err;
    }
  }

  public Outside(Path folder) throws IOException {
    this.folder = folder;
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", folder.toString());
    environment.put("LC_ALL", "C.UTF-8");
  }

  /** The same environment in another folder. */
  public Outside in(Path other) throws IOException {
    Outside outside = new Outside(other);
    outside.environment.putAll(environment);
    return outside;
  }

  public Outside given(String text) {
    input = text;
    return this;
  }

  public Result run(String... command) throws IOException, InterruptedException {
    Path log = Files.createTempDirectory("outside");
    Path in = Files.writeString(log.resolve("in"), input);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(log.resolve("out").toFile())
            .redirectError(log.resolve("err").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(
          "not done after " + MINUTES + " minutes: " + String.join(" ", command));
    }
    Result result =
        new Result(
            process.exitValue(),
            Files.readString(log.resolve("out")),
            Files.readString(log.resolve("err")));
    try (Stream<Path> files = Files.list(log)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(log);
    return result;
  }

  public static Optional<Path> find(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Skips a test whose tool is missing; in continuous integration it fails. */
  public static void assumeTool(String tool) {
    assumeFound(find(tool).isPresent(), tool);
  }

  /** The same for what Maven puts into {@code target} before the slow tests. */
  public static void assumeFile(Path file) {
    assumeFound(Files.exists(file), file.toString());
  }

  /**
   * The same for what {@code npm} installs into {@code target}, which {@code .ci/run} has it do.
   */
  public static Path assumeModules(String... names) {
    Path modules = Path.of("target/node_modules").toAbsolutePath();
    for (String name : names) {
      assumeFound(Files.isDirectory(modules.resolve(name)), "npm install --prefix target " + name);
    }
    return modules;
  }

  private static void assumeFound(boolean found, String what) {
    assertTrue(found || System.getenv("RUTTER_CI") == null, what + " is missing");
    assumeTrue(found, what + " is missing");
  }
}
