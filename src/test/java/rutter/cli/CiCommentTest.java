package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Branch;
import rutter.testing.Desk.Run;
import rutter.testing.GithubRun;
import rutter.testing.GithubRun.Printed;
import rutter.testing.StandIn;

/** The comment on a pull request: made once, then written over, and no reason to fail. */
class CiCommentTest {
  private static final String NONE =
      """
      {"data": {"repository": {"pullRequest": {"comments": {
        "pageInfo": {"hasNextPage": false}, "nodes": []}}}}}
      """;

  @TempDir Path folder;
  private Branch branch;
  private GithubRun github;
  private StandIn gh;
  private String base;

  @BeforeEach
  void prepare() throws Exception {
    assumeTool("git");
    branch = new Branch(folder.resolve("plans"));
    base = branch.repository.head();
    github = new GithubRun(folder, branch.desk.environment);
    gh = new StandIn(folder, "gh");
    gh.standIn(branch.desk.environment);
    gh.answers(NONE);
    branch.leave("work").write("mail.md", Branch.plan("the mail")).commit();
    github.pullRequest("some/plans", base);
  }

  private static String comment(int id, boolean ours, String body) {
    String page =
        NONE.replace("[]", "[{\"databaseId\": %d, \"viewerDidAuthor\": %s, \"body\": \"%s\"}]");
    return page.formatted(id, ours, body);
  }

  @Test
  void theReportIsPosted() throws Exception {
    Run run = branch.desk.run("ci", "--comment");
    assertTrue(run.out().contains("\ncommented on pull request 7 of some/plans\n"), run::out);
    assertEquals(
        List.of("api", "--method", "POST", "repos/some/plans/issues/7/comments"),
        gh.calls().get(1).subList(0, 4));
    assertEquals(branch.report(), gh.said(1));
    assertTrue(gh.calls().get(0).containsAll(List.of("owner=some", "name=plans", "number=7")));
  }

  @Test
  void anOlderReportIsWrittenOverAndThoseOfOthersAreNot() throws Exception {
    String mark = "## Ready\\n\\n<!-- rutter-report: mail.md -->\\n";
    gh.answers(
        comment(11, false, mark)
            + comment(12, true, "about `<!-- rutter-report`")
            + comment(13, true, mark)
            + comment(14, true, mark));
    Run run = branch.desk.run("ci", "--comment");
    assertTrue(run.out().contains("\nupdated the comment on pull request 7 "), run::out);
    assertEquals(2, gh.calls().size());
    assertEquals(
        List.of("api", "--method", "PATCH", "repos/some/plans/issues/comments/13"),
        gh.calls().get(1).subList(0, 4));
  }

  @Test
  void whereNoPlanChangedOnlyAnOlderReportIsWrittenOver() throws Exception {
    github.pullRequest("some/plans", branch.repository.head());
    assertEquals(0, branch.desk.run("ci", "--comment").exit());
    assertEquals(1, gh.calls().size());
    gh.answers(comment(13, true, "<!-- rutter-report: mail.md -->"));
    assertEquals(0, branch.desk.run("ci", "--comment").exit());
    assertEquals(3, gh.calls().size());
    assertTrue(gh.said(2).startsWith("## No plan changed\n"), gh.said(2));
  }

  @Test
  void aRefusalIsToldWithoutTokensAndFailsNothing() throws Exception {
    String basic = "x-access-token:" + GithubRun.TOKEN;
    String encoded = Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
    branch.desk.environment.put("PLANS_PASSWORD", "s3cret, with a blank");
    gh.fails(
        "gh: 100%% refused\n::error::(HTTP 403)\n> Authorization: token %s\n> Basic %s %s\n%s"
            .formatted(
                GithubRun.TOKEN,
                encoded,
                "ghp_0123456789abcdef0123 https://me:word@github.com/",
                "s3cret, with a blank"));
    Run run = branch.desk.run("ci", "--comment");
    assertEquals(0, run.exit());
    String told =
        Printed.of(run.out())
            .commands()
            .lines()
            .filter(line -> line.contains("comment"))
            .findFirst()
            .orElseThrow();
    assertTrue(
        told.startsWith(
            "::notice title=rutter::no comment: gh: failed with 1: gh: 100%25 refused"
                + " ::error::(HTTP 403) > Authorization: token ***"),
        told);
    for (String secret : List.of("ghs_", "ghp_", encoded.substring(0, 30), "me:word", "s3cret")) {
      assertFalse(run.out().contains(secret), told);
    }
  }

  @Test
  void anAnswerThatIsNoneIsTold() throws Exception {
    for (String answer : List.of("", "<html>", "{\"data\": null}", "[[]]")) {
      gh.answers(answer);
      assertEquals(0, branch.desk.run("ci", "--comment").exit(), answer);
    }
    gh.answers("{");
    assertTrue(branch.desk.run("ci", "--comment").out().contains("no comment: gh:1: no JSON"));
  }

  @Test
  void aForkMayNotComment() throws Exception {
    github.pullRequest("fork/plans", base);
    Run run = branch.desk.run("ci", "--comment");
    assertEquals(0, run.exit());
    assertTrue(
        run.out()
            .endsWith(
                "::notice title=rutter::no comment: the change comes from a fork, whose token may not"
                    + " comment; the report is in the summary\n"),
        run::out);
    assertEquals(List.of(), gh.calls());
    assertTrue(github.summary().startsWith("## Incomplete"), github.summary());
    branch.desk.environment.put("GITHUB_EVENT_NAME", "pull_request_target");
    branch.desk.run("ci", "--comment");
    assertEquals(2, gh.calls().size());
  }

  @Test
  void withoutTheProgramThereIsNoComment() throws Exception {
    branch.desk.environment.put("PATH", folder.resolve("none") + "::.");
    Files.copy(folder.resolve("tools/gh"), folder.resolve("plans/gh"));
    Run run = branch.desk.run("ci", "--comment");
    assertEquals(0, run.exit());
    assertTrue(run.out().contains("no comment: gh: is not on the PATH\n"), run::out);
  }

  @Test
  void dryRunSaysWhereItWouldComment() throws Exception {
    Run run = branch.desk.run("ci", "--comment", "--dry-run");
    assertTrue(
        run.out().contains("would comment on pull request 7 of some/plans: Incomplete: 1 warning"),
        run::out);
    assertTrue(run.out().contains("would add the report to the summary of the job"), run::out);
    assertEquals(List.of(), gh.calls());
    assertFalse(Files.exists(folder.resolve("summary")));
    assertFalse(Files.exists(folder.resolve("output")));
  }
}
