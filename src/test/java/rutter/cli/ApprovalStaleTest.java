package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;

/** What becomes of an approval when the plan changes. */
class ApprovalStaleTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void sitDown() throws IOException {
    desk = new Desk(folder, Desk.LACKING + "\n## Approvals\n");
    desk.environment.put("RUTTER_TODAY", "2026-09-01");
    desk.environment.put("PATH", System.getenv().getOrDefault("PATH", ""));
    assertEquals(0, desk.run("approve", "plan.md", "--role", "CTO", "--name", "Ada").exit());
  }

  private String lint(String... more) {
    String[] words = new String[more.length + 4];
    System.arraycopy(new String[] {"lint", "--only", "approval-stale", "plan.md"}, 0, words, 0, 4);
    System.arraycopy(more, 0, words, 4, more.length);
    return desk.run(words).out();
  }

  private String plan() throws IOException {
    return plan("plan.md");
  }

  private String plan(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void aChangeOfProseLeavesItFresh() throws IOException {
    assertEquals("", lint("--quiet"));
    desk.write("plan.md", plan().replace("# Migration", "# The migration"));
    assertEquals("", lint("--quiet"));
  }

  @Test
  void aChangeOfTheRollbackMakesItStale() throws IOException {
    desk.write("plan.md", plan().replace("drop the copy", "keep the copy"));
    String found = lint("--format", "text");
    assertTrue(found.contains("plan.md:17:30: warning: CTO has approved "), found);
    assertFalse(found.contains("commit"), found);
  }

  @Test
  void whatLiesBesideThePlanIsApprovedToo() throws IOException {
    String sheet = "# Rollback\n\n## Phase 2\n\n```bash\nswitch --to old\n```\n";
    desk.write("rollback.md", sheet);
    String link = "\n## Rollback\n\nThe commands are in [the rollback sheet](rollback.md).\n";
    desk.write("plan.md", plan() + link);
    assertEquals(0, desk.run("approve", "plan.md", "--role", "CTO", "--name", "Ada").exit());
    assertEquals("", lint("--quiet"));
    desk.write("rollback.md", sheet.replace("old", "older"));
    assertTrue(lint().contains("CTO has approved"), plan());
  }

  @Test
  void gitKnowsAPlanByTheNamesThatItHad() throws Exception {
    assumeTool("git");
    git("init", "-q");
    git("add", ".");
    commit("Approved");
    git("mv", "plan.md", "plän.md");
    String stale = plan("plän.md").replace("drop the copy", "keep the copy");
    desk.write("plän.md", stale);
    String moved = desk.run("lint", "--only", "approval-stale", "plän.md").out();
    assertTrue(moved.contains("since then: Phase 1 “Copy” is undone by"), moved);
    git("add", ".");
    commit("Moved");
    git("mv", "plän.md", "last.md");
    commit("Moved again");
    String found = desk.run("lint", "--only", "approval-stale", "last.md").out();
    assertTrue(found.contains("since then: Phase 1 “Copy” is undone by"), found);
  }

  private void commit(String why) throws Exception {
    git("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "-qm", why);
  }

  @Test
  void itMayHaveBeenApprovedSomeCommitsAgo() throws Exception {
    assumeTool("git");
    git("init", "-q");
    git("add", ".");
    commit("Approved");
    for (String what : new String[] {"keep", "burn"}) {
      desk.write("plan.md", plan().replaceFirst("\\w+ the copy", what + " the copy"));
      git("add", ".");
      commit(what);
    }
    String found = lint();
    assertTrue(found.contains("“burn” instead of “drop”"), found);
  }

  @Test
  void gitSaysSinceWhenAndWhatHasChanged() throws Exception {
    assumeTool("git");
    git("init", "-q");
    git("add", ".");
    commit("Approved");
    desk.write("plan.md", plan().replace("drop the copy", "keep the copy"));
    String found = lint();
    assertTrue(
        found.matches("(?s).*has approved \\w+, the plan of 20\\d\\d-.* \\(commit .*"), found);
    assertTrue(
        found.contains(
            "since then: Phase 1 “Copy” is undone by “keep the copy”: “keep” instead of “drop”"),
        found);
    assertTrue(found.contains("`rutter diff --rev "), found);
  }

  @Test
  void reviewersAreToldThatItCountsNoMore() throws IOException {
    assertFalse(desk.run("report", "plan.md").out().contains("stale"));
    desk.write("plan.md", plan().replace("drop the copy", "keep the copy"));
    String report = desk.run("report", "plan.md").out();
    assertTrue(
        report.contains("- Approvals: **0 of 1** given; stale, since the plan has changed: CTO\n"),
        report);
    assertTrue(report.contains("| **stale**: the plan was another one, "), report);
  }

  private void git(String... words) throws Exception {
    String[] all = new String[words.length + 1];
    all[0] = "git";
    System.arraycopy(words, 0, all, 1, words.length);
    assertEquals(
        0, new ProcessBuilder(all).directory(folder.toFile()).inheritIO().start().waitFor());
  }
}
