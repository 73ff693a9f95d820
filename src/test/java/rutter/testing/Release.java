package rutter.testing;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import rutter.testing.Outside.Result;

/** The packed release, unpacked in a folder, and a shell there that knows a Java. */
public final class Release {
  public static final Path TARGET = Path.of("target").toAbsolutePath();
  public static final String VERSION = System.getProperty("rutter.version", "0.1.0");

  public final Path folder;
  public final Outside shell;
  private final Path around;

  public Release(Path around) throws IOException, InterruptedException {
    this.around = around;
    Files.setPosixFilePermissions(around, fromString("rwxr-xr-x"));
    shell = new Outside(around);
    shell.environment.put("HOME", Files.createDirectory(around.resolve("home")).toString());
    shell.environment.put("RUTTER_JAVA", System.getProperty("java.home"));
    Path place = Files.createDirectory(around.resolve("a folder with spaces"));
    String archive = TARGET.resolve("rutter-" + VERSION + ".tar.gz").toString();
    shell.run("tar", "-xzf", archive, "-C", place.toString()).good();
    folder = place.resolve("rutter-" + VERSION);
  }

  public Result rutter(String... arguments) throws IOException, InterruptedException {
    Stream<String> launcher = Stream.of(folder.resolve("bin/rutter").toString());
    return shell.run(Stream.concat(launcher, Stream.of(arguments)).toArray(String[]::new));
  }

  public void assertRuns(Path launcher) throws IOException, InterruptedException {
    assertVersion(shell.run(launcher.toString(), "--version"));
  }

  public static void assertVersion(Result result) {
    assertEquals("", result.err());
    assertTrue(result.out().contains(VERSION), result.out());
    assertEquals(0, result.exit());
  }

  /** A PATH that holds these tools, and no others. */
  public String pathOf(String... tools) throws IOException {
    Path bin = Files.createDirectory(around.resolve("few tools"));
    for (String tool : tools) {
      Files.createSymbolicLink(bin.resolve(tool), Outside.find(tool).orElseThrow());
    }
    return bin.toString();
  }

  public static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, fromString("rwxr-xr-x"));
  }
}
