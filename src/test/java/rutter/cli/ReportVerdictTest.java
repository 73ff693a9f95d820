package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;

/** What a report makes of approvals, checks and findings: whether a plan may go ahead. */
class ReportVerdictTest {
  private static final String PLAN =
      """
      # Migration plan: move the archive

      ## Stage 1: Copy

      **Risk**: high

      - [ ] Copy the rows

      **Verification**: row counts are equal
      **Rollback**: drop the copy

      ## Approval matrix

      | Risk | Approval required |
      | --- | --- |
      | High | Head of Platform, Head of Security |

      ## Approvals

      | Role | Name | Date | Decision |
      | --- | --- | --- | --- |
      | Head of Platform | | | Pending |
      | Head of Security | Grace Hopper | 2026-05-03 | Approved |
      """;

  @TempDir Path folder;

  private String report(String plan) throws IOException {
    return new Desk(folder, plan).run("report", "plan.md").out();
  }

  private static String verdict(String report) {
    return report.lines().findFirst().orElse("").replaceFirst("^## ([^:]*).*", "$1");
  }

  @Test
  void whatSomebodyHasRejectedIsRejectedWhateverElseIsWrong() throws IOException {
    String broken = PLAN.replace("Approved", "Rejected").replace("2026-05-03", "2026-02-30");
    String report = report(broken);
    assertTrue(report.contains(" error"), report);
    assertTrue(
        report.contains("missing: Head of Platform; rejected by Head of Security\n"), report);
    assertEquals("Rejected", verdict(report));
    assertEquals("Not ready", verdict(report(broken.replace("Rejected", "Approved"))));
  }

  @Test
  void aPlanWithoutAllChecksIsIncomplete() throws IOException {
    assertEquals("Not approved yet", verdict(report(PLAN)));
    assertEquals(
        "Incomplete",
        verdict(report(PLAN.replace("**Verification**: row counts are equal\n", ""))));
  }

  @Test
  void whoIsNotNamedHasNotApproved() throws IOException {
    assertTrue(report(PLAN).contains("**1 of 2** given"));
    String unnamed = report(PLAN.replace("Grace Hopper", "TBD"));
    assertTrue(unnamed.contains("**0 of 2** given"), unnamed);
    assertTrue(unnamed.contains("| **0 of 2**, missing: Head of Platform, Head of"), unnamed);
  }

  @Test
  void ofAnotherPlanNobodyHasApprovedAStage() throws IOException {
    Desk desk = new Desk(folder, PLAN);
    desk.run("approve", "plan.md", "--role", "Head of Platform", "--name", "Ada Lovelace");
    String approved = Files.readString(folder.resolve("plan.md"));
    assertTrue(report(approved).contains("| 2 of 2 |"), approved);
    String stale = report(approved.replace("Copy the rows", "Copy all rows"));
    assertTrue(stale.contains("**1 of 2** given; stale, since the plan has changed: Head of P"));
    assertTrue(stale.contains("| **1 of 2**, missing: Head of Platform |"), stale);
  }

  @Test
  void whatACommentSettlesIsNoFinding() throws IOException {
    String open = Desk.LACKING;
    String settled =
        open.replace(
            "## Phase 2",
            "<!-- rutter-disable-next stage-rollback-missing: readers switch back -->\n## Phase 2");
    assertTrue(report(open).contains("stage-rollback-missing"));
    String report = report(settled);
    assertFalse(report.contains("`stage-rollback-missing`"), report);
  }

  @Test
  void aStageBeginsWhenTheLastThatItWaitsForHasEnded() throws IOException {
    String plan =
        """
        # Migration plan: move the archive

        ## Stage 1: Copy

        **Duration**: 1 hour

        ## Stage 2: Compare

        **Duration**: 5 hours
        **Depends on**: none

        ## Stage 3: Switch

        **Duration**: 1 hour
        **Depends on**: Stage 1, Stage 2
        """;
    String report = report(plan);
    assertTrue(report.contains("witch” :b2, 2000-01-01 06:00:00, 3600s\n"), report);
    assertTrue(report.contains("From begin to end 7 hours,"), report);
  }

  @Test
  void noNameOfAFileEndsTheMark() throws IOException {
    Desk desk = new Desk(folder);
    desk.write("a--b.md", PLAN);
    String report = desk.run("report", "a--b.md").out();
    assertTrue(report.endsWith("\n<!-- rutter-report: a-%2Db.md -->\n"), report);
  }
}
