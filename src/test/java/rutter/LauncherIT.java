package rutter;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rutter.testing.Outside;

/** Runs {@code bin/rutter} out of the packed release, in the places people put it. */
class LauncherIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final String VERSION = System.getProperty("rutter.version", "0.1.0");
  private static final String NOBODY = "65534";

  @TempDir Path folder;
  private final Map<String, String> environment = new TreeMap<>();
  private Path release;

  @BeforeEach
  void unpack() throws Exception {
    Files.setPosixFilePermissions(folder, fromString("rwxr-xr-x"));
    environment.put("PATH", System.getenv("PATH"));
    environment.put("HOME", Files.createDirectory(folder.resolve("home")).toString());
    environment.put("RUTTER_JAVA", System.getProperty("java.home"));
    Path place = Files.createDirectory(folder.resolve("a folder with spaces"));
    Path archive = TARGET.resolve("rutter-" + VERSION + ".tar.gz");
    assertEquals(0, run("tar", "-xzf", archive.toString(), "-C", place.toString()).exit());
    release = place.resolve("rutter-" + VERSION);
  }

  @Test
  void runsWhereverItIsUnpacked() throws Exception {
    assertRuns(release.resolve("bin/rutter"));
    assertEquals(1, archives(release.resolve("lib")));
    assertRuns(release.resolve("bin/rutter"));
    assertEquals(1, archives(release.resolve("lib")));
  }

  @Test
  void passesExitCodesOn() throws Exception {
    assertEquals(2, rutter("--no-such-option").exit());
  }

  @Test
  void runsThroughSymbolicLinks() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path relative = Path.of("../a folder with spaces/rutter-" + VERSION + "/bin/rutter");
    Files.createSymbolicLink(bin.resolve("relative"), relative);
    Files.createSymbolicLink(bin.resolve("absolute"), release.resolve("bin/rutter"));
    Files.createSymbolicLink(bin.resolve("rutter"), Path.of("relative"));
    assertRuns(bin.resolve("relative"));
    assertRuns(bin.resolve("absolute"));
    environment.put("PATH", bin + ":" + System.getenv("PATH"));
    assertVersion(run("sh", "-c", "rutter --version"));
  }

  @Test
  void keepsItsArchiveInTheCacheWhereTheReleaseIsReadOnly() throws Exception {
    Path cache = Files.createDirectory(folder.resolve("cache"));
    Files.setPosixFilePermissions(cache, fromString("rwxrwxrwx"));
    environment.put("XDG_CACHE_HOME", cache.toString());
    assertVersion(runWithoutPrivilege());
    assertEquals(1, archives(cache.resolve("rutter")));
    assertEquals(0, archives(release.resolve("lib")));
  }

  @Test
  void runsWhereNothingCanBeWritten() throws Exception {
    environment.put("HOME", "/nonexistent");
    assertVersion(runWithoutPrivilege());
    assertEquals(0, archives(release.resolve("lib")));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100, 1_000_000})
  void doesWithoutACorruptArchive(long length) throws Exception {
    assertRuns(release.resolve("bin/rutter"));
    Path archive = onlyArchive();
    byte[] bytes = Files.readAllBytes(archive);
    Files.delete(archive);
    Files.write(archive, Arrays.copyOf(bytes, (int) length));
    assertRuns(release.resolve("bin/rutter"));
    assertTrue(Files.size(archive) > 1_000_000, "the archive was not made anew");
  }

  @Test
  void remakesTheArchiveOfAnotherJar() throws Exception {
    assertRuns(release.resolve("bin/rutter"));
    Path archive = onlyArchive();
    Object first = Files.readAttributes(archive, BasicFileAttributes.class).fileKey();
    assertRuns(release.resolve("bin/rutter"));
    assertEquals(first, Files.readAttributes(archive, BasicFileAttributes.class).fileKey());
    FileTime now = FileTime.from(Instant.now());
    Files.setLastModifiedTime(release.resolve("lib/rutter.jar"), now);
    assertRuns(release.resolve("bin/rutter"));
    assertNotEquals(first, Files.readAttributes(archive, BasicFileAttributes.class).fileKey());
  }

  @Test
  void refusesAnOldJavaItWasTold() throws Exception {
    environment.put("RUTTER_JAVA", javaEleven().toString());
    Result result = rutter("--version");
    assertEquals(2, result.exit());
    assertTrue(
        result.err().startsWith("rutter: rutter needs Java 17 or newer; found Java 11.0.2 ("),
        result.err());
  }

  @Test
  void saysWhichJavasWereTooOld() throws Exception {
    environment.remove("RUTTER_JAVA");
    environment.put("JAVA_HOME", javaEleven().toString());
    environment.put("RUTTER_JVM_DIR", folder.resolve("no such folder").toString());
    environment.put("PATH", pathOf("readlink"));
    Result result = rutter("--version");
    assertEquals(2, result.exit());
    assertEquals("", result.out());
    assertEquals(
        "rutter: rutter needs Java 17 or newer; found Java 11.0.2 ("
            + folder.resolve("jdk-11/bin/java")
            + "); install a JDK 17 or newer, or set RUTTER_JAVA to its java\n",
        result.err());
  }

  @Test
  void findsAJavaInTheFolderOfJavas() throws Exception {
    environment.remove("RUTTER_JAVA");
    environment.put("PATH", pathOf("readlink", "cat", "touch", "mv", "rm", "mkdir"));
    Path javas = Files.createDirectory(folder.resolve("javas"));
    Files.createSymbolicLink(javas.resolve("11"), javaEleven());
    Files.createSymbolicLink(javas.resolve("good"), Path.of(System.getProperty("java.home")));
    environment.put("RUTTER_JVM_DIR", javas.toString());
    assertRuns(release.resolve("bin/rutter"));
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    Path clone = cloneWithoutJar();
    environment.put("PATH", pathOf("readlink"));
    Result result = run(clone.resolve("bin/rutter").toString(), "--version");
    assertEquals(2, result.exit());
    assertTrue(result.err().contains("there is no mvn to build it"), result.err());
  }

  @Test
  void buildsOnceForTwoFirstUsers() throws Exception {
    Path clone = cloneWithoutJar();
    Path tools = Files.createDirectory(folder.resolve("tools"));
    Path log = folder.resolve("builds");
    script(
        tools.resolve("mvn"),
        """
        #!/bin/sh
        echo build >>"%s"
        for word; do case $word in -Drutter.target=*) own=${word#*=} ;; esac; done
        mkdir -p "$own"
        sleep 1
        cp "%s" "$own/rutter.jar"
        """
            .formatted(log, TARGET.resolve("rutter.jar")));
    environment.put("PATH", tools + ":" + System.getenv("PATH"));
    Started one = start(clone.resolve("bin/rutter").toString(), "--version");
    Started two = start(clone.resolve("bin/rutter").toString(), "--version");
    for (Result result : List.of(one.await(), two.await())) {
      assertEquals(0, result.exit(), result.err());
      assertTrue(result.out().contains(VERSION), result.out());
    }
    assertEquals(List.of("build"), Files.readAllLines(log));
    try (Stream<Path> left = Files.list(clone.resolve("target"))) {
      assertEquals(0, left.filter(path -> path.toString().contains("first-use")).count());
    }
  }

  @Test
  void isCleanForShellcheck() throws Exception {
    assumeTool("shellcheck");
    Result result = run("shellcheck", Path.of("bin/rutter").toAbsolutePath().toString());
    assertEquals(0, result.exit(), result.out());
  }

  @Test
  void isReadByDash() throws Exception {
    assumeTool("dash");
    Result result = run("dash", "-n", Path.of("bin/rutter").toAbsolutePath().toString());
    assertEquals(0, result.exit(), result.err());
  }

  private record Result(int exit, String out, String err) {}

  private record Started(Process process, Path out, Path err) {
    Result await() throws IOException, InterruptedException {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("not done after two minutes: " + process.info());
      }
      return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }

  private Started start(String... command) throws IOException {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return new Started(builder.start(), out, err);
  }

  private Result run(String... command) throws IOException, InterruptedException {
    return start(command).await();
  }

  private Result rutter(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(release.resolve("bin/rutter").toString()));
    command.addAll(List.of(arguments));
    return run(command.toArray(String[]::new));
  }

  private void assertRuns(Path launcher) throws IOException, InterruptedException {
    assertVersion(run(launcher.toString(), "--version"));
  }

  private static void assertVersion(Result result) {
    assertEquals("", result.err());
    assertTrue(result.out().contains(VERSION), result.out());
    assertEquals(0, result.exit());
  }

  /** Runs with a read-only {@code lib}; as another user for root, whom no permission stops. */
  private Result runWithoutPrivilege() throws IOException, InterruptedException {
    Files.setPosixFilePermissions(release.resolve("lib"), fromString("r-xr-xr-x"));
    String launcher = release.resolve("bin/rutter").toString();
    if (!System.getProperty("user.name").equals("root")) {
      return run(launcher, "--version");
    }
    assumeTool("setpriv");
    return run(
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
    try (Stream<Path> files = Files.list(release.resolve("lib"))) {
      return files.filter(file -> file.toString().endsWith(".jsa")).findFirst().orElseThrow();
    }
  }

  private Path javaEleven() throws IOException {
    Path home = folder.resolve("jdk-11");
    Files.createDirectories(home.resolve("bin"));
    script(home.resolve("bin/java"), "#!/bin/sh\nexit 9\n");
    Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Old\"\nJAVA_VERSION=\"11.0.2\"\n");
    return home;
  }

  private Path cloneWithoutJar() throws IOException {
    Path clone = Files.createDirectory(folder.resolve("a clone"));
    Files.createDirectory(clone.resolve("bin"));
    Files.copy(
        release.resolve("bin/rutter"),
        clone.resolve("bin/rutter"),
        StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(clone.resolve("pom.xml"), "<project/>");
    return clone;
  }

  /** A PATH that holds these tools, and no others. */
  private String pathOf(String... tools) throws IOException {
    Path bin = Files.createDirectory(folder.resolve("few tools"));
    for (String tool : tools) {
      Files.createSymbolicLink(bin.resolve(tool), Outside.find(tool).orElseThrow());
    }
    return bin.toString();
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, fromString("rwxr-xr-x"));
  }
}
