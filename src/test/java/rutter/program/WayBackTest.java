package rutter.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.program.Steps.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

  /** Of several ways back nobody but the operator knows which one is right. */
  @Test
  void oneOfSeveralWaysBackIsNotRun() {
    Program program =
        Lowered.of(
            STAGE
                + "## Rollback\n\n### Option A: switch back\n\n```bash\nswitch b a\n```\n\n"
                + "### Option B: restore all\n\n```bash\nrestore a\n```\n");
    assertEquals(
        List.of("way-back/undo-1 ByHand: switch b a", "way-back/undo-2 ByHand: restore a"),
        said(program.wayBack()));
  }

  /** Parts without numbers may be steps or ways. */
  @Test
  void partsOfAWayBackAreAskedFor() {
    Program program =
        Lowered.of(
            STAGE
                + "## Rollback\n\n### The application\n\n```bash\nswitch b a\n```\n\n"
                + "### The data\n\n```bash\nrestore a\n```\n");
    assertEquals(
        List.of(true, true),
        program.wayBack().stream().map(operation -> operation.terms().confirm()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rollback:",
        "To roll back:",
        "To roll back, run:",
        "Undo with:",
        "The copy is there now. Revert it with:",
        "Zum Zurückrollen:"
      })
  void wordsBeforeCodeMakeItAWayBack(String words) {
    String body = "```bash\ncp a b\n```\n\n" + words + "\n\n```bash\ncp b a\n```\n";
    assertEquals(List.of("stage-1/run-1 Shell: cp a b"), Steps.forward(body));
    assertEquals(1, Steps.back(body).size());
  }

  /** Nobody else can tell whether the code itself goes back, or what is to be done then. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The nodes in the old zone have to be told before a rollback begins:",
        "If this fails, run:",
        "In case something goes wrong:"
      })
  void wordsOfGoingBackLeaveCodeToPeople(String words) {
    String body = words + "\n\n```bash\ncp b a\n```\n";
    assertTrue(Steps.forward(body).get(0).startsWith("stage-1/manual-1 ByHand: "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Try the rollback script:",
        "What follows cannot be rolled back:",
        "If the copy is there:",
        "Roll back is possible until here."
      })
  void theseAreOnTheWayForward(String words) {
    String body = words + "\n\n```bash\ncp b a\n```\n";
    assertTrue(Steps.forward(body).get(0).startsWith("stage-1/run-1 Shell: "));
  }
}
