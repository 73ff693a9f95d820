package rutter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Outside.Result;
import rutter.testing.Release;

/** Which Java {@code bin/rutter} takes, and what it says of one that is too old. */
class LauncherJavaIT {
  @TempDir Path folder;
  private Release release;

  @BeforeEach
  void unpack() throws Exception {
    release = new Release(folder);
  }

  @Test
  void refusesAnOldJavaItWasTold() throws Exception {
    release.shell.environment.put("RUTTER_JAVA", javaEleven().toString());
    Result result = release.rutter("--version");
    assertEquals(2, result.exit());
    assertTrue(
        result.err().startsWith("rutter: rutter needs Java 17 or newer; found Java 11.0.2 ("),
        result.err());
  }

  @Test
  void saysWhichJavasWereTooOld() throws Exception {
    release.shell.environment.remove("RUTTER_JAVA");
    release.shell.environment.put("JAVA_HOME", javaEleven().toString());
    release.shell.environment.put("RUTTER_JVM_DIR", folder.resolve("no such folder").toString());
    release.shell.environment.put("PATH", release.pathOf("readlink"));
    Result result = release.rutter("--version");
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
    release.shell.environment.remove("RUTTER_JAVA");
    release.shell.environment.put(
        "PATH", release.pathOf("readlink", "cat", "touch", "mv", "rm", "mkdir"));
    Path javas = Files.createDirectory(folder.resolve("javas"));
    Files.createSymbolicLink(javas.resolve("11"), javaEleven());
    Files.createSymbolicLink(javas.resolve("good"), Path.of(System.getProperty("java.home")));
    release.shell.environment.put("RUTTER_JVM_DIR", javas.toString());
    release.assertRuns(release.folder.resolve("bin/rutter"));
  }

  private Path javaEleven() throws IOException {
    Path home = folder.resolve("jdk-11");
    Files.createDirectories(home.resolve("bin"));
    Release.script(home.resolve("bin/java"), "#!/bin/sh\nexit 9\n");
    Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Old\"\nJAVA_VERSION=\"11.0.2\"\n");
    return home;
  }
}
