package rutter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;
import static rutter.testing.Release.VERSION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rutter.testing.Outside;
import rutter.testing.Outside.Result;
import rutter.testing.Repository;

/** What pre-commit, and a hook of git alone, do with the plans of a commit. */
class CommitsIT {
  private static final String SETTINGS = "root: true\nrules: {stage-rollback-missing: error}\n";
  private static final String GOOD =
      """
      # Move the archive

      ## Stage 1: Copy the rows

      **Rollback**: drop the copy

      ## Stage 2: Switch the readers

      **Rollback**: point them at the old rows
      """;
  private static final String BAD = GOOD.replaceFirst("(?s)(.*)\n\\*\\*Rollback\\*\\*.*", "$1");
  private static final String FINDING =
      "Stage 2 “Switch the readers” has no rollback [stage-rollback-missing]";

  /** Who runs {@code rutter lint} before a commit. */
  enum By {
    PRE_COMMIT,
    GIT
  }

  @TempDir static Path shared;
  private static Repository published;

  @TempDir Path folder;
  private Repository work;

  /** As a release lies, so that nothing has to be built; {@link FirstUseIT} builds it. */
  @BeforeAll
  static void publish() throws Exception {
    assumeTool("git");
    published = new Repository(shared.resolve("published"), new Outside(shared));
    copy("bin/rutter", "bin/rutter");
    copy(".pre-commit-hooks.yaml", ".pre-commit-hooks.yaml");
    copy("target/rutter.jar", "lib/rutter.jar");
    published.stage(".").commit().good();
    published.git("tag", "v" + VERSION).good();
  }

  private static void copy(String from, String to) throws IOException {
    Path place = published.folder.resolve(to);
    Files.createDirectories(place.getParent());
    Files.copy(Path.of(from), place, StandardCopyOption.COPY_ATTRIBUTES);
  }

  @BeforeEach
  void begin() throws Exception {
    Outside outside = new Outside(folder);
    outside.environment.put("RUTTER_JAVA", System.getProperty("java.home"));
    outside.environment.put("XDG_CACHE_HOME", shared.resolve("cache").toString());
    outside.environment.put("PRE_COMMIT_HOME", shared.resolve("pre-commit").toString());
    work = new Repository(folder.resolve("work"), outside);
    work.write(".rutter.yml", SETTINGS).stage(".rutter.yml").commit().good();
  }

  private void install(By by) throws Exception {
    if (by == By.GIT) {
      rutter("init", "--git-hook").good();
    } else {
      assumeTool("pre-commit");
      rutter("init", "--from", published.folder.toString()).good();
      work.stage(".").commit().good();
      work.shell.run("pre-commit", "install").good();
    }
  }

  private Result rutter(String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = published.folder.resolve("bin/rutter").toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return work.shell.run(command);
  }

  @ParameterizedTest
  @EnumSource
  void aBadPlanBlocksTheCommitAndIsShown(By by) throws Exception {
    install(by);
    String before = work.head();
    Result blocked = work.write("docs/plan.md", BAD).stage("docs/plan.md").commit();
    assertNotEquals(0, blocked.exit());
    assertTrue(blocked.all().contains("docs/plan.md:7:"), blocked.all());
    assertTrue(blocked.all().contains(FINDING), blocked.all());
    assertEquals(before, work.head());
  }

  @ParameterizedTest
  @EnumSource
  void aGoodPlanPassesAndOtherMarkdownIsLeftAlone(By by) throws Exception {
    install(by);
    String before = work.head();
    work.write("docs/a plan.md", GOOD).write("README.md", "# Stages\n\nTODO: nothing here.\n");
    work.write("src/code.c", BAD);
    work.stage(".").commit().good();
    assertNotEquals(before, work.head());
    work.git("rm", "-q", "docs/a plan.md").good();
    work.commit().good();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsStagedIsCheckedAndNotWhatLiesInTheFolder(By by) throws Exception {
    install(by);
    work.write("plan.md", GOOD).stage("plan.md").write("plan.md", BAD);
    work.commit().good();
    assertEquals(BAD, work.text("plan.md"));
    assertEquals(GOOD, work.git("show", "HEAD:plan.md").good().out());
    work.stage("plan.md").write("plan.md", GOOD);
    Result blocked = work.commit();
    assertNotEquals(0, blocked.exit());
    assertTrue(blocked.all().contains(FINDING), blocked.all());
    assertEquals(GOOD, work.text("plan.md"));
  }

  @ParameterizedTest
  @EnumSource
  void onlyThePlansOfTheCommitAreChecked(By by) throws Exception {
    work.write("old.md", BAD).stage("old.md").commit().good();
    install(by);
    work.write("new.md", GOOD).stage("new.md").commit().good();
    work.write("old.md", BAD + "\nStill.\n");
    assertNotEquals(0, work.git("commit", "-q", "-m", "one", "old.md").exit());
    work.write("new.md", GOOD + "\nMore.\n");
    work.git("commit", "-q", "-m", "one", "new.md").good();
  }

  @Test
  void theHookOfGitWorksInAFirstCommitAndInAnotherWorkingTree() throws Exception {
    Repository fresh = new Repository(folder.resolve("fresh"), work.shell);
    fresh.shell.run(published.folder.resolve("bin/rutter").toString(), "init", "--git-hook").good();
    assertNotEquals(
        0, fresh.write(".rutter.yml", SETTINGS).write("plan.md", BAD).stage(".").commit().exit());
    fresh.write("plan.md", GOOD).write("-v.md", "# Notes\n").stage(".").commit().good();
    fresh.git("worktree", "add", "-q", "../other").good();
    Outside other = fresh.shell.in(folder.resolve("other"));
    Files.writeString(folder.resolve("other/plan.md"), BAD);
    assertNotEquals(0, other.run("git", "commit", "-q", "-a", "-m", "bad").exit());
    Files.writeString(folder.resolve("other/plan.md"), GOOD + "\nMore.\n");
    other.run("git", "commit", "-q", "-a", "-m", "good").good();
  }

  @Test
  void anotherHookCallsItByTheLineThatIsGiven() throws Exception {
    work.write(".git/hooks/pre-commit", "#!/bin/sh\n");
    assertTrue(work.folder.resolve(".git/hooks/pre-commit").toFile().setExecutable(true));
    Result told = rutter("init", "--git-hook");
    String line = told.err().lines().reduce("", (first, last) -> last).strip();
    work.write(".git/hooks/pre-commit", "#!/bin/sh\n" + line + "\necho was here >&2\n");
    assertNotEquals(0, work.write("plan.md", BAD).stage("plan.md").commit().exit());
    Result passed = work.write("plan.md", GOOD).stage("plan.md").commit().good();
    assertTrue(passed.err().endsWith("was here\n"), passed.err());
  }

  @Test
  void aHookWithoutItsRutterSaysSo() throws Exception {
    install(By.GIT);
    String hook = work.text(".git/hooks/pre-commit");
    work.write(".git/hooks/pre-commit", hook.replace(published.folder.toString(), "/nowhere"));
    Result blocked = work.write("plan.md", GOOD).stage("plan.md").commit();
    assertNotEquals(0, blocked.exit());
    assertTrue(blocked.err().contains("finds no rutter"), blocked.err());
  }
}
