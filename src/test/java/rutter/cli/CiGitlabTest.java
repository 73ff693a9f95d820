package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Branch;
import rutter.testing.Desk.Run;
import rutter.testing.StandIn;

/** {@code rutter ci} in a job of GitLab: code quality, and a note on the merge request. */
class CiGitlabTest {
  private static final String TOKEN = "glpat-aBcDeFgHiJkLmNoPqRsT";

  @TempDir Path folder;
  private Branch branch;
  private StandIn glab;
  private Map<String, String> environment;

  @BeforeEach
  void prepare() throws Exception {
    assumeTool("git");
    branch = new Branch(folder.resolve("plans"));
    environment = branch.desk.environment;
    glab = new StandIn(folder, "glab");
    glab.standIn(environment);
    glab.knows("{\"id\": 5, \"username\": \"project_42_bot\"}");
    glab.answers("[]");
    environment.put("GITLAB_CI", "true");
    environment.put("GITLAB_TOKEN", TOKEN);
    environment.put("CI_SERVER_URL", "https://git.example.org:8443");
    environment.put("CI_PROJECT_ID", "42");
    environment.put("CI_PROJECT_URL", "https://git.example.org:8443/some/plans");
    environment.put("CI_COMMIT_SHA", "fedcba9876543210fedcba9876543210fedcba98");
    environment.put("CI_JOB_URL", "https://git.example.org:8443/some/plans/-/jobs/4711");
    environment.put("CI_MERGE_REQUEST_IID", "7");
    environment.put("CI_MERGE_REQUEST_PROJECT_ID", "42");
    environment.put("CI_MERGE_REQUEST_SOURCE_PROJECT_ID", "42");
    environment.put("CI_MERGE_REQUEST_DIFF_BASE_SHA", branch.repository.head());
    branch.leave("work").write("mail.md", Branch.plan("the mail")).commit();
  }

  @Test
  void codeQualityIsOfAllPlansAndTheReportOfChangedOnes() throws Exception {
    Run run = branch.desk.run("ci");
    assertEquals(0, run.exit());
    assertTrue(run.out().startsWith("mail.md:9:4: warning: "), run::out);
    assertTrue(run.err().startsWith("1 of 2 plans changed since "), run::err);
    JsonNode quality =
        new ObjectMapper().readTree(branch.text("rutter-report/gl-code-quality-report.json"));
    assertEquals(
        List.of("mail.md", "plan.md"),
        quality.findValues("location").stream()
            .map(one -> one.get("path").asText())
            .sorted()
            .toList());
    String report = branch.report();
    assertTrue(
        report.contains(
            "(https://git.example.org:8443/some/plans/-/blob/fedcba9876543210fedcba9876543210fedcba98"
                + "/mail.md?plain=1#L9)"),
        report);
    assertTrue(report.contains("/-/jobs/4711/artifacts/browse)"), report);
  }

  @Test
  void theReportBecomesANoteOnce() throws Exception {
    String others =
        "{\"id\": 11, \"author\": {\"id\": 6}, \"body\": \"<!-- rutter-report: x -->\"}";
    glab.answers("[" + others + "]");
    Run run = branch.desk.run("ci", "--comment");
    assertTrue(run.err().endsWith("commented on merge request !7\n"), run::err);
    assertEquals(List.of("api", "user"), glab.calls().get(0));
    assertEquals(
        List.of("api", "--method", "POST", "projects/42/merge_requests/7/notes"),
        glab.calls().get(2).subList(0, 4));
    assertEquals(branch.report(), glab.said(2));

    glab.answers("[" + others + "][" + others.replace("11", "12").replace("6", "5") + "]");
    branch.desk.run("ci", "--comment");
    assertEquals(
        List.of("api", "--method", "PUT", "projects/42/merge_requests/7/notes/12"),
        glab.calls().get(5).subList(0, 4));
  }

  @Test
  void aRefusalIsToldWithoutTokensAndFailsNothing() throws Exception {
    glab.fails("POST https://oauth2:" + TOKEN + "@git.example.org: 401 {message: invalid_token}\n");
    Run run = branch.desk.run("ci", "--comment");
    assertEquals(0, run.exit());
    assertTrue(run.err().contains("rutter: no comment: glab: failed with 1: POST "), run::err);
    assertTrue(run.err().contains("401 {message: invalid_token}"), run::err);
    assertFalse(run.err().contains("glpat-"), run::err);
    glab.knows("{}");
  }

  @Test
  void aJobOfAForkHasNoTokenToCommentWith() throws Exception {
    environment.put("CI_MERGE_REQUEST_SOURCE_PROJECT_ID", "43");
    branch.desk.run("ci", "--comment");
    assertEquals(3, glab.calls().size(), "a job in the project itself may");
    environment.put("CI_PROJECT_ID", "43");
    Run run = branch.desk.run("ci", "--comment");
    assertEquals(0, run.exit());
    assertTrue(run.err().contains("the change comes from a fork, whose job may not"), run::err);
    assertEquals(3, glab.calls().size());
  }

  @Test
  void withoutAMergeRequestAllPlansCount() {
    environment.keySet().removeIf(name -> name.startsWith("CI_MERGE_REQUEST"));
    Run run = branch.desk.run("ci", "--comment");
    assertTrue(run.err().contains("2 plans, all taken for changed"), run::err);
    assertTrue(run.err().contains("no comment: this build is about no pull request"), run::err);
  }

  @Test
  void aCloneThatIsTooShortSaysHowToMakeALongerOne() {
    environment.put("CI_MERGE_REQUEST_DIFF_BASE_SHA", "9999999999999999999999999999999999999999");
    Run run = branch.desk.run("ci");
    assertEquals(0, run.exit());
    assertTrue(run.err().contains("with `GIT_DEPTH: 0` GitLab makes one that does"), run::err);
  }
}
