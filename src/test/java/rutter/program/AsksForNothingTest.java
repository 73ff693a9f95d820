package rutter.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.program.Steps.forward;
import static rutter.program.Steps.said;
import static rutter.program.Steps.stage;

import java.util.List;
import org.junit.jupiter.api.Test;
import rutter.testing.Lowered;

/** What stands among steps and is none. */
class AsksForNothingTest {
  @Test
  void whatWasNotedIsAFactOfTheStage() {
    Leg leg = stage("- Commit: 328806e\n- Priority: high\n- Tell the readers\n").legs().get(0);
    assertEquals(List.of("stage-1/manual-1 ByHand: Tell the readers"), said(leg.forward()));
    assertTrue(leg.facts().containsAll(List.of("Commit: 328806e", "Priority: high")));
  }

  @Test
  void aFileIsWhereTheNextStepIsTaken() {
    Leg leg = stage("**File**: `db/orders.ts`\n\n```bash\ncopy a b\n```\n").legs().get(0);
    assertEquals(List.of("stage-1/run-1 Shell: copy a b"), said(leg.forward()));
    assertEquals(List.of("File: db/orders.ts"), leg.forward().get(0).notes());
  }

  @Test
  void ofAStageThatIsDoneOnlyThatIsAsked() {
    Program program =
        stage("**Status**: ✅ Done (pushed)\n\n- [ ] Order disks\n\n```bash\ncopy a b\n```\n");
    assertEquals(
        List.of("stage-1/verify-1 ByHand: It is done, as the plan says: ✅ Done (pushed)"),
        said(program.legs().get(0).forward()));
    assertEquals(
        List.of("Order disks", "copy a b"),
        program.leftOut().stream().map(Program.LeftOut::text).toList());
  }

  @Test
  void whatStillWaitsIsNotDone() {
    assertEquals(
        List.of("stage-1/run-1 Shell: copy a b"),
        forward("**Status**: ✅ Configured, waiting for keys\n\n```bash\ncopy a b\n```\n"));
  }

  @Test
  void whatFollowsFromACheckIsNoCheck() {
    Leg leg =
        stage(
                """
                ### Verification

                ```bash
                count a
                ```

                Required: 84 rows.

                If there are fewer: stop and call Ada.
                """)
            .legs()
            .get(0);
    assertEquals(
        List.of("stage-1/verify-1 Shell: count a", "stage-1/verify-2 ByHand: Required: 84 rows."),
        said(leg.forward()));
    assertEquals(List.of("If there are fewer: stop and call Ada."), leg.forward().get(1).notes());
  }

  @Test
  void anAppendixIsForReading() {
    Program program =
        Lowered.of(
            """
            # Migration plan

            ## Stage 1: Move

            ```bash
            copy a b
            ```

            ## Appendix A: all of it in one script

            ```bash
            copy a b
            ```

            ## Quick commands

            ```bash
            ./all.sh
            ```
            """);
    assertEquals(List.of(), program.after());
    assertEquals(
        List.of(
            "it is for reading: Appendix A: all of it in one script",
            "it is for reading: Quick commands"),
        program.leftOut().stream().map(Program.LeftOut::reason).toList());
  }
}
