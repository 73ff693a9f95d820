package rutter.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.program.Steps.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import rutter.testing.Lowered;

/** What undoes a plan never runs on the way forward, and only once on the way back. */
class WayBackTest {
  private static final String STAGE =
      "# Migration plan\n\n## Stage 1: Move\n\n```bash\ncopy a b\n```\n\n";

  @Test
  void aRollbackAmongChecksIsTheWayBack() {
    Program program =
        Lowered.of(
            STAGE
                + "## Testing\n\n- [ ] Reads succeed\n\n### Rollback plan\n\n```bash\ncopy b a\n```\n\n"
                + "### Rollback drill\n\n```bash\ntry b a\n```\n");
    assertEquals(List.of("way-back/undo-1 Shell: copy b a"), said(program.wayBack()));
    assertEquals(
        List.of("after/verify-1 ByHand: Reads succeed", "after/verify-2 Shell: Rollback drill"),
        said(program.after()));
  }

  @Test
  void aRollbackBelowTheChecksOfItsStageIsNone() {
    String checks = "**Verification**\n\n- The counts are equal\n\n";
    for (String rollback :
        List.of("**Rollback**: drop the copy\n", "**Rollback:** drop the copy\n")) {
      Leg leg = Steps.stage(checks + rollback).legs().get(0);
      assertEquals(List.of("stage-1/verify-1 ByHand: The counts are equal"), said(leg.forward()));
      assertEquals(List.of("stage-1/undo-1 ByHand: drop the copy"), said(leg.back()));
    }
  }

  @Test
  void whatLooksForTroubleIsNotRun() {
    Program program =
        Lowered.of(
            STAGE
                + "## Rollback\n\n```bash\ncopy b a\n```\n\n"
                + "### Troubleshooting\n\n```bash\nrestart a\n```\n");
    assertEquals(List.of("way-back/undo-1 Shell: copy b a"), said(program.wayBack()));
  }

  @Test
  void wordsAboveItsPartsSayWhenItIsTaken() {
    Program program =
        Lowered.of(
            STAGE
                + "## Rollback\n\nIf orders are lost, go back within 5 minutes:\n\n"
                + "### Now\n\n```bash\ncopy b a\n```\n");
    assertEquals(List.of("way-back/undo-1 Shell: copy b a"), said(program.wayBack()));
    assertEquals(
        List.of("If orders are lost, go back within 5 minutes:"), program.limits().triggers());
  }

  @Test
  void rowsOfStagesAreNotSaidAgain() {
    Program program =
        Lowered.of(
            STAGE
                + "## Rollback plan\n\n**Per stage:**\n\n| Stage | Rollback |\n|---|---|\n"
                + "| 1 | Drop the copy |\n");
    assertEquals(
        List.of("stage-1/undo-1 ByHand: Drop the copy"), said(program.legs().get(0).back()));
    assertEquals(List.of(), said(program.wayBack()));
  }

  @Test
  void aCopyThatIsMadeOnTheWayBackIsAskedFor() {
    Program program =
        Lowered.of(STAGE + "## Rollback\n\n```bash\npg_dump shop > before.sql\n```\n");
    assertTrue(program.wayBack().get(0).terms().confirm());
  }
}
