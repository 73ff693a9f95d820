package rutter.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rutter.program.Steps.forward;
import static rutter.program.Steps.stage;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A list of steps can be read by those who have not read the plan. */
class TitledTest {
  private static final String CODE = "```bash\nset -eu\n# with care\ncopy a b\n```\n";

  @Test
  void aSentenceThatLeadsToCodeIsItsTitle() {
    assertEquals(
        List.of("stage-1/run-1 Shell: Copy the rows that are left"),
        forward("Copy the rows that are left:\n\n" + CODE));
  }

  @Test
  void severalSentencesAreNotes() {
    Operation run = stage("It is late. This is how:\n\n" + CODE).legs().get(0).forward().get(0);
    assertEquals("with care", run.title());
    assertEquals(List.of("It is late. This is how:"), run.notes());
  }

  @Test
  void aPartWithOnePieceOfCodeIsItsTitle() {
    assertEquals(
        List.of("stage-1/run-1 Shell: 1.1 Copy what is left"),
        forward("### 1.1 Copy what is left\n\n" + CODE));
    assertEquals(
        List.of("stage-1/run-1 Shell: with care", "stage-1/run-2 Shell: with care"),
        forward("### 1.1 Copy what is left\n\n" + CODE + "\n" + CODE));
  }

  @Test
  void aNumberAloneIsNoTitle() {
    assertEquals(
        List.of("stage-1/manual-1 ByHand: 1.1 Add the index"),
        forward("| Task | Description | Owner |\n|---|---|---|\n| 1.1 | Add the index | Ada |\n"));
  }
}
