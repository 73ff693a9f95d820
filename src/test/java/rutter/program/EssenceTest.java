package rutter.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a plan is approved, line by line. */
class EssenceTest {
  private static final String PLAN =
      """
      # Migration plan: move the archive

      ## Phase 1: Copy

      **Risk:** Low

      - [ ] Ask the owners

      ```bash {timeout=5m}
      rsync -a old/ new/
      ```

      **Verification:** row counts are equal

      **Rollback:** drop the copy

      ## Phase 2: Switch

      **Depends on:** Phase 1

      ```bash
      switch --to new
      ```

      **Rollback:**

      ```bash
      switch --to old
      ```

      ## Gap Mapping

      | Gap | Title   | Stage   |
      | --- | ------- | ------- |
      | G-1 | Readers | Phase 2 |
      """;

  private static final String LINES =
      """
      stage phase-1 Phase 1 “Copy”
        risk Low
        manual Ask the owners
        run by shell
          timeout 300 s
          | rsync -a old/ new/
        verify row counts are equal
        rollback own
        rollback drop the copy
      stage phase-2 Phase 2 “Switch”
        after phase-1
        run by shell
          | switch --to new
        rollback own
        rollback by shell
          | switch --to old
      gap G-1 Readers
        closed by 2
      """;

  @Test
  void isWrittenInOneWay() {
    assertEquals(LINES, Essences.of(PLAN).text());
  }

  @Test
  void isNothingWhereNothingIsDone() {
    assertTrue(Essences.of("# Notes\n\nNothing here.\n").isEmpty());
  }

  @Test
  void wordsOfAPlanAreNoLinesOfTheirOwn() {
    String plan = PLAN.replace("row counts are equal", "row counts\n  rollback own");
    assertTrue(Essences.of(plan).text().contains("  verify row counts rollback own\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n"})
  void lineEndsDoNotCount(String end) {
    assertEquals(LINES, Essences.of(PLAN.replace("\n", end)).text());
  }

  @Test
  void theOrderCounts() {
    int second = PLAN.indexOf("## Phase 2");
    int gaps = PLAN.indexOf("## Gap");
    String start = PLAN.substring(0, PLAN.indexOf("## Phase 1"));
    String first = PLAN.substring(start.length(), second);
    String free = PLAN.substring(second, gaps).replace("**Depends on:** Phase 1\n", "");
    String forth = start + first + free;
    String back = start + free + first;
    assertNotEquals(Essences.of(forth).digest(), Essences.of(back).digest());
  }
}
