package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Branch;
import rutter.testing.Desk;
import rutter.testing.Desk.Run;
import rutter.testing.GithubRun;
import rutter.testing.GithubRun.Printed;
import rutter.testing.Outside;

/** {@code rutter ci} in a run of GitHub Actions: what it takes from there, and what it leaves. */
class CiGithubTest {
  @TempDir Path folder;
  private Branch branch;
  private GithubRun github;

  @BeforeEach
  void prepare() throws Exception {
    assumeTool("git");
    branch = new Branch(folder.resolve("plans"));
    github = new GithubRun(folder, branch.desk.environment);
  }

  private void changeMail() throws Exception {
    String base = branch.repository.head();
    branch.leave("work").write("mail.md", Branch.plan("the mail")).commit();
    github.pullRequest("some/plans", base);
  }

  @Test
  void aPullRequestIsAnnotatedAndSummedUp() throws Exception {
    changeMail();
    Run run = branch.desk.run("ci", "--fail-on", "warning");
    assertEquals(1, run.exit());
    assertEquals("", run.err());
    Printed printed = Printed.of(run.out());
    assertTrue(printed.shown().contains("mail.md:9:4: warning: "), run::out);
    assertTrue(printed.shown().contains("1 of 2 plans changed since "), run::out);
    assertTrue(
        printed.commands().startsWith("::warning file=mail.md,line=9,endLine=9,col=4,"), run::out);
    String head =
        "https://github.com/some/plans/blob/fedcba9876543210fedcba9876543210fedcba98/mail.md";
    assertTrue(github.summary().contains("(" + head + "?plain=1#L9)"), github.summary());
    assertTrue(
        github.summary().contains("(https://github.com/some/plans/actions/runs/4711)"),
        github.summary());
    assertEquals(
        """
        folder=rutter-report/
        report=rutter-report/report.md
        sarif=rutter-report/findings.sarif
        """,
        github.outputs());
  }

  @Test
  void theSummaryCanBeLeftOut() throws Exception {
    changeMail();
    assertEquals(0, branch.desk.run("ci", "--no-summary").exit());
    assertFalse(Files.exists(folder.resolve("summary")));
  }

  @Test
  void aPushIsNoChangeSoAllPlansCount() throws Exception {
    branch.leave("work").write("mail.md", Branch.plan("the mail")).commit();
    Run run = branch.desk.run("ci");
    assertTrue(run.out().contains("2 plans, all taken for changed"), run::out);
    assertTrue(github.summary().startsWith("## 2 plans: 2 incomplete\n"), github.summary());
  }

  @Test
  void theMergeThatIsTriedKnowsItsBaseInACloneOfTwoCommits() throws Exception {
    branch.leave("work").write("mail.md", Branch.plan("the mail")).commit();
    branch.repository.git("checkout", "-q", "main").good();
    branch.write("plan.md", Branch.plan("the whole archive")).commit();
    branch.repository.git("merge", "-q", "--no-ff", "-m", "merge", "work").good();
    Run full = clone("2").run("ci");
    assertTrue(
        full.out()
            .contains(
                "1 of 2 plans changed since "
                    + branch.repository.line("rev-parse", "--short=10", "HEAD^1")
                    + "\n"),
        full::out);
    Run shallow = clone("1").run("ci");
    assertEquals(0, shallow.exit());
    assertTrue(shallow.out().contains("2 plans, all taken for changed"), shallow::out);
    assertTrue(
        Printed.of(shallow.out()).commands().contains("::notice title=rutter::all plans count as"),
        shallow::out);
    assertTrue(shallow.out().contains("`fetch-depth: 0`"), shallow::out);
  }

  @Test
  void aMergeQueueKnowsItsBase() throws Exception {
    String base = branch.repository.head();
    branch.leave("work").write("mail.md", Branch.plan("the mail")).commit();
    github.event("merge_group", "{\"merge_group\": {\"base_sha\": \"" + base + "\"}}");
    Run run = branch.desk.run("ci", "--comment");
    assertTrue(run.out().contains("1 of 2 plans changed since "), run::out);
    assertTrue(run.out().contains("no comment: this build is about no pull request"), run::out);
  }

  private Desk clone(String depth) throws Exception {
    Path there = folder.resolve("clone" + depth);
    branch
        .repository
        .git("clone", "-q", "--depth", depth, "file://" + folder.resolve("plans"), there.toString())
        .good();
    Outside shell = branch.repository.shell.in(there);
    shell.run("git", "checkout", "-q", "--detach").good();
    shell.run("git", "remote", "remove", "origin").good();
    Desk desk = new Desk(there, Files.readString(there.resolve("plan.md")));
    desk.environment.putAll(branch.desk.environment);
    desk.environment.put("GITHUB_SHA", branch.repository.head());
    github.pullRequest("some/plans", "9999999999999999999999999999999999999999");
    desk.environment.put("GITHUB_BASE_REF", "main");
    desk.environment.put("GITHUB_EVENT_NAME", "pull_request");
    return desk;
  }

  @Test
  void bashIsNotAskedAboutPlansFromElsewhere() throws Exception {
    branch.write(".rutter.yml", "root: true\nask-bash: true\n");
    branch.commit();
    String base = branch.repository.head();
    branch.leave("work").write("mail.md", Branch.plan("mail") + "\n```bash\necho $[1+2\n```\n");
    github.pullRequest("some/plans", base);
    assertTrue(branch.desk.run("ci").out().contains("bash refuses this code"));
    github.pullRequest("fork/plans", base);
    assertFalse(branch.desk.run("ci").out().contains("bash refuses this code"));
  }

  @Test
  void anEventThatCannotBeReadIsNoChange() throws Exception {
    changeMail();
    for (String json :
        new String[] {"", "[", "[]", "{\"pull_request\": 3}", "\0", "[".repeat(9999)}) {
      github.event("pull_request", json);
      Run run = branch.desk.run("ci");
      assertEquals(0, run.exit(), run::out);
    }
    Files.delete(folder.resolve("event.json"));
    Run run = branch.desk.run("ci");
    assertTrue(run.out().contains("the event of GitHub cannot be read"), run::out);
  }
}
