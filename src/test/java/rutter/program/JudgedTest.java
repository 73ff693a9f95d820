package rutter.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rutter.program.Steps.forward;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A check that only shows something is one when somebody has looked. */
class JudgedTest {
  private static final String LOOK = "### Verification\n\n```sql\nSELECT count(*) FROM a;\n```\n";

  @Test
  void whatIsShownIsJudged() {
    assertEquals(
        List.of(
            "stage-1/verify-1 Sql: SELECT count(*) FROM a;",
            "stage-1/verify-2 ByHand: What was just shown is as it should be",
            "stage-1/verify-3 Shell: test -s b"),
        forward(LOOK + "\n```bash\ntest -s b\n```\n"));
  }

  @Test
  void byWhatThePlanSays() {
    assertEquals(
        List.of(
            "stage-1/verify-1 Sql: SELECT count(*) FROM a;", "stage-1/verify-2 ByHand: 84 rows."),
        forward(LOOK + "\n84 rows.\n"));
  }

  @Test
  void orByItsAuthor() {
    assertEquals(
        List.of("stage-1/verify-1 Sql: SELECT count(*) FROM a;"),
        forward(LOOK.replace("```sql", "```sql {expect=84}")));
  }
}
