package rutter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Release.TARGET;
import static rutter.testing.Release.VERSION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Outside.Result;
import rutter.testing.Release;

/** In a clone {@code bin/rutter} builds what it runs. */
class LauncherBuildIT {
  @TempDir Path folder;
  private Release release;

  @BeforeEach
  void unpack() throws Exception {
    release = new Release(folder);
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    Path clone = cloneWithoutJar();
    release.shell.environment.put("PATH", release.pathOf("readlink"));
    Result result = release.shell.run(clone.resolve("bin/rutter").toString(), "--version");
    assertEquals(2, result.exit());
    assertTrue(result.err().contains("there is no mvn to build it"), result.err());
  }

  @Test
  void buildsOnceForTwoFirstUsers() throws Exception {
    Path clone = cloneWithoutJar();
    Path tools = Files.createDirectory(folder.resolve("tools"));
    Path log = folder.resolve("builds");
    Release.script(
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
    release.shell.environment.put("PATH", tools + ":" + System.getenv("PATH"));
    Callable<Result> user =
        () -> release.shell.run(clone.resolve("bin/rutter").toString(), "--version");
    ExecutorService users = Executors.newFixedThreadPool(2);
    for (Future<Result> ended : users.invokeAll(List.of(user, user))) {
      assertTrue(ended.get().good().out().contains(VERSION));
    }
    users.shutdown();
    assertEquals(List.of("build"), Files.readAllLines(log));
    try (Stream<Path> left = Files.list(clone.resolve("target"))) {
      assertEquals(0, left.filter(path -> path.toString().contains("first-use")).count());
    }
  }

  private Path cloneWithoutJar() throws IOException {
    Path clone = Files.createDirectory(folder.resolve("a clone"));
    Files.createDirectory(clone.resolve("bin"));
    Files.copy(
        release.folder.resolve("bin/rutter"),
        clone.resolve("bin/rutter"),
        StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(clone.resolve("pom.xml"), "<project/>");
    return clone;
  }
}
