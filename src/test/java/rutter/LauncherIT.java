package rutter;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;
import static rutter.testing.Release.VERSION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rutter.testing.Outside.Result;
import rutter.testing.Release;

/** Runs {@code bin/rutter} out of the packed release, in the places people put it. */
class LauncherIT {
  private static final String NOBODY = "65534";

  @TempDir Path folder;
  private Release release;

  @BeforeEach
  void unpack() throws Exception {
    release = new Release(folder);
  }

  @Test
  void runsWhereverItIsUnpacked() throws Exception {
    release.assertRuns(release.folder.resolve("bin/rutter"));
    assertEquals(1, archives(release.folder.resolve("lib")));
    release.assertRuns(release.folder.resolve("bin/rutter"));
    assertEquals(1, archives(release.folder.resolve("lib")));
  }

  @Test
  void passesExitCodesOn() throws Exception {
    assertEquals(2, release.rutter("--no-such-option").exit());
  }

  @Test
  void runsThroughSymbolicLinks() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path relative = Path.of("../a folder with spaces/rutter-" + VERSION + "/bin/rutter");
    Files.createSymbolicLink(bin.resolve("relative"), relative);
    Files.createSymbolicLink(bin.resolve("absolute"), release.folder.resolve("bin/rutter"));
    Files.createSymbolicLink(bin.resolve("rutter"), Path.of("relative"));
    release.assertRuns(bin.resolve("relative"));
    release.assertRuns(bin.resolve("absolute"));
    release.shell.environment.put("PATH", bin + ":" + System.getenv("PATH"));
    Release.assertVersion(release.shell.run("sh", "-c", "rutter --version"));
  }

  @Test
  void keepsItsArchiveInTheCacheWhereTheReleaseIsReadOnly() throws Exception {
    Path cache = Files.createDirectory(folder.resolve("cache"));
    Files.setPosixFilePermissions(cache, fromString("rwxrwxrwx"));
    release.shell.environment.put("XDG_CACHE_HOME", cache.toString());
    Release.assertVersion(runWithoutPrivilege());
    assertEquals(1, archives(cache.resolve("rutter")));
    assertEquals(0, archives(release.folder.resolve("lib")));
  }

  @Test
  void runsWhereNothingCanBeWritten() throws Exception {
    release.shell.environment.put("HOME", "/nonexistent");
    Release.assertVersion(runWithoutPrivilege());
    assertEquals(0, archives(release.folder.resolve("lib")));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000_000})
  void doesWithoutACorruptArchive(long length) throws Exception {
    release.assertRuns(release.folder.resolve("bin/rutter"));
    Path archive = onlyArchive();
    byte[] bytes = Files.readAllBytes(archive);
    Files.delete(archive);
    Files.write(archive, Arrays.copyOf(bytes, (int) length));
    release.assertRuns(release.folder.resolve("bin/rutter"));
    assertTrue(Files.size(archive) > 1_000_000, "the archive was not made anew");
  }

  @Test
  void remakesTheArchiveOfAnotherJar() throws Exception {
    release.assertRuns(release.folder.resolve("bin/rutter"));
    Path archive = onlyArchive();
    Object first = Files.readAttributes(archive, BasicFileAttributes.class).fileKey();
    release.assertRuns(release.folder.resolve("bin/rutter"));
    assertEquals(first, Files.readAttributes(archive, BasicFileAttributes.class).fileKey());
    FileTime now = FileTime.from(Instant.now());
    Files.setLastModifiedTime(release.folder.resolve("lib/rutter.jar"), now);
    release.assertRuns(release.folder.resolve("bin/rutter"));
    assertNotEquals(first, Files.readAttributes(archive, BasicFileAttributes.class).fileKey());
  }

  @Test
  void isCleanForShellcheck() throws Exception {
    assumeTool("shellcheck");
    Result result =
        release.shell.run("shellcheck", Path.of("bin/rutter").toAbsolutePath().toString());
    assertEquals(0, result.exit(), result.out());
  }

  @Test
  void isReadByDash() throws Exception {
    assumeTool("dash");
    Result result =
        release.shell.run("dash", "-n", Path.of("bin/rutter").toAbsolutePath().toString());
    assertEquals(0, result.exit(), result.err());
  }

  /** Runs with a read-only {@code lib}; as another user for root, whom no permission stops. */
  private Result runWithoutPrivilege() throws IOException, InterruptedException {
    Files.setPosixFilePermissions(release.folder.resolve("lib"), fromString("r-xr-xr-x"));
    String launcher = release.folder.resolve("bin/rutter").toString();
    if (!System.getProperty("user.name").equals("root")) {
      return release.shell.run(launcher, "--version");
    }
    assumeTool("setpriv");
    return release.shell.run(
        "setpriv",
        "--reuid=" + NOBODY,
        "--regid=" + NOBODY,
        "--clear-groups",
        launcher,
        "--version");
  }

  private static long archives(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsa")).count();
    }
  }

  private Path onlyArchive() throws IOException {
    try (Stream<Path> files = Files.list(release.folder.resolve("lib"))) {
      return files.filter(file -> file.toString().endsWith(".jsa")).findFirst().orElseThrow();
    }
  }
}
