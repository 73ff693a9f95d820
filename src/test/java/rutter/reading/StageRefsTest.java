package rutter.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.plan.Plan;
import rutter.testing.Documents;

/** What one stage says it waits for is found among the stages of the plan. */
class StageRefsTest {
  private static final String PHASES =
      """
      # Plan
      ## Phase 1: Copy the rows
      ## Phase 2: Compare them
      ## Phase 3: Switch the readers
      ## Phase 4.5: Switch the writers
      ## Phase 10: Clean up
      **Depends on:** %s
      """;

  private static final String CODES =
      """
      # Plan
      ## Steps
      ### 7b-1 Copy
      ### 7b-2 Compare
      ### 7b-3 Switch
      ### 7b-4 Clean
      **Depends on:** %s
      """;

  private static final String CLOCKS =
      """
      # Cutover
      ## T-30: Freeze
      ## T+10: Start
      ## T+10: Watch
      ## T+25: Release
      **Depends on:** %s
      """;

  @ParameterizedTest
  @CsvSource({
    "Phase 1, 1",
    "phase 1, 1",
    "Phases 1 and 2, 1 2",
    "'Phase 1, 2 & 3', 1 2 3",
    "Phase 1/2, 1 2",
    "Phases 1-3, 1 2 3",
    "Phase 1–3, 1 2 3",
    "'1, 2', 1 2",
    "2, 2",
    "#2, 2",
    "Phase #2, 2",
    "Phase 02, 2",
    "Phase-3, 3",
    "Phase 4.5, 4.5",
    "Stage 2, 2",
    "Phase 2 (two days before), 2",
    "the rows of phase 1 and the contract, 1",
    "Phase 1: Copy the rows, 1",
    "None, ''",
    "12 engineers, ''",
    "a contract, ''",
  })
  void namedByTheWordForThem(String words, String keys) {
    assertEquals(keys, resolved(PHASES, words));
  }

  @ParameterizedTest
  @CsvSource({
    "7b-2, 7b-2",
    "7B-2, 7b-2",
    "7b-2/3, 7b-2 7b-3",
    "'7b-1, 7b-3', 7b-1 7b-3",
    "Steps 7b-1 and 7b-2, 7b-1 7b-2",
    "7b-25, ''",
  })
  void namedByTheirCode(String words, String keys) {
    assertEquals(keys, resolved(CODES, words));
  }

  @ParameterizedTest
  @CsvSource({"T-30, t-30", "T+10, t+10 t+10#2"})
  void namedByTheirTime(String words, String keys) {
    assertEquals(keys, resolved(CLOCKS, words));
  }

  @ParameterizedTest
  @CsvSource({"Phase 9, Phase 9", "Phases 1 and 9, 9", "Phase 9-11, Phase 9-11"})
  void keepsWhatNoStageIsCalled(String words, String unknown) {
    assertEquals(List.of(unknown), last(PHASES, words).dependencies().get(0).unknown());
  }

  private static String resolved(String plan, String words) {
    return last(plan, words).dependencies().stream()
        .flatMap(dependency -> dependency.stages().stream())
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  private static rutter.plan.Stage last(String markdown, String words) {
    Plan plan = Documents.plan(markdown.formatted(words));
    return plan.stages().get(plan.stages().size() - 1);
  }
}
