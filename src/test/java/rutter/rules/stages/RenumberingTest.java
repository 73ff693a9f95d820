package rutter.rules.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import rutter.finding.Fix;
import rutter.testing.Checking;
import rutter.text.Edit;

/** Stages are numbered anew only where nothing else goes by their numbers. */
class RenumberingTest {
  private static final String TWICE =
      """
      # Move the archive

      ## Phase 1: Copy

      ## Phase 2: Switch

      ## Phase 2: Compare

      ## Phase 3: Close
      """;

  private static Fix fix(String plan) {
    return Checking.of(plan).by(List.of(new StageNumberDuplicate())).get(0).fix().orElseThrow();
  }

  @Test
  void countsOnFromTheSecond() {
    Fix fix = fix(TWICE);
    assertEquals(Fix.Safety.SAFE, fix.safety());
    assertEquals(
        TWICE.replace("Phase 3", "Phase 4").replace("Phase 2: Compare", "Phase 3: Compare"),
        Edit.apply(TWICE, fix.edits()));
  }

  @Test
  void takesTheNumberThatIsMissing() {
    String plan = TWICE.replace("Phase 3", "Phase 4");
    assertEquals(
        plan.replace("Phase 2: Compare", "Phase 3: Compare"), Edit.apply(plan, fix(plan).edits()));
  }

  @Test
  void isOnlyShownWhereTheNumberIsNamed() {
    assertEquals(Fix.Safety.UNSAFE, fix(TWICE + "\nAfter phase 2 Ada decides.\n").safety());
    assertEquals(Fix.Safety.UNSAFE, fix(TWICE + "\nSee [it](#phase-3-close).\n").safety());
  }
}
