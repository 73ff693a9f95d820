package rutter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static rutter.testing.Outside.assumeTool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Outside;
import rutter.testing.Outside.Result;
import rutter.testing.Repository;

/** Who names this repository in a configuration of pre-commit needs to do nothing else. */
class FirstUseIT {
  @TempDir Path folder;

  @Test
  void preCommitClonesAndBuildsAndRuns() throws Exception {
    assumeTool("git");
    assumeTool("pre-commit");
    assumeTool("mvn");
    Outside here = new Outside(Path.of("").toAbsolutePath());
    Result files = here.run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard");
    assumeTrue(files.exit() == 0, "the sources are not in a repository of git");

    Outside outside = new Outside(folder);
    // for what Maven has fetched already
    outside.environment.put("HOME", System.getProperty("user.home"));
    outside.environment.put("JAVA_HOME", System.getProperty("java.home"));
    outside.environment.put("PRE_COMMIT_HOME", folder.resolve("pre-commit").toString());
    Repository published = new Repository(folder.resolve("published"), outside);
    for (String name : files.out().split("\0")) {
      Path place = published.folder.resolve(name);
      if (Files.isRegularFile(Path.of(name))) {
        Files.createDirectories(place.getParent());
        Files.copy(Path.of(name), place, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    published.stage(".").commit().good();

    Repository work = new Repository(folder.resolve("work"), outside);
    work.write(
        ".pre-commit-config.yaml",
        """
        repos:
          - repo: %s
            rev: %s
            hooks:
              - id: rutter-lint
                args: [--strictness, draft, --fail-on, never]
                verbose: true
        """
            .formatted(published.folder, published.head()));
    work.write("plan.md", "# Move the archive\n\n## Stage 1: Copy\n\n## Stage 2: Switch\n");
    Result run = work.stage(".").shell.run("pre-commit", "run").good();
    assertTrue(run.out().contains("Passed"), run.out());
    assertTrue(run.out().contains("[stage-rollback-missing]"), run.out());
    assertEquals(
        "",
        work.git("status", "--porcelain", "--untracked-files=all").out().replaceAll("A  .*\n", ""));
  }
}
