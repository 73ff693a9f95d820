package rutter.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rutter.testing.Documents.joined;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rutter.plan.Layer;
import rutter.plan.Plan;
import rutter.plan.Stage;
import rutter.testing.Documents;

/** What is said of a stage: below its heading, in tables that name it, in a rollback. */
class StageReaderTest {
  @Test
  void whatAStageSaysOfItself() {
    Stage stage =
        Documents.plan(
                """
                # Plan

                ## Stage 1: Copy (2-3 days) ✅

                **Goal:** the rows are in both tables
                **Owner:** Ada
                **Layers affected:** data, config / code
                **Risk:** High (locks)
                **Effort:** M
                **Rollback tested:** yes, twice

                **Changes:**

                - a new table
                - a trigger

                ### Verification

                - the counts agree
                - the sums agree

                ### Rollback

                1. drop the trigger
                2. drop the table

                ```sql
                DROP TABLE rows_new;
                ```

                ## Stage 2: Switch
                """)
            .stages()
            .get(0);
    Stage.Facts facts = stage.facts();
    assertEquals("Copy", stage.name().text());
    assertEquals("the rows are in both tables", joined(facts.objective()));
    assertEquals("Ada", joined(facts.owner()));
    assertEquals("data|config|code", joined(facts.layers().stream().map(Layer::text)));
    assertEquals("high", facts.risk().orElseThrow().grade().orElseThrow().toString());
    assertEquals("M", facts.effort().orElseThrow().text().text());
    assertEquals("✅", joined(facts.status()));
    assertEquals("yes, twice", joined(facts.rollbackTested()));
    assertEquals(2 * 86400, facts.duration().orElseThrow().seconds().orElseThrow().least());
    assertEquals("a new table|a trigger", joined(stage.changes()));
    assertEquals("the counts agree|the sums agree", joined(stage.verification()));
    assertEquals("drop the trigger|drop the table", joined(stage.rollback().steps()));
    assertEquals(1, stage.rollback().commands().size());
  }

  @Test
  void checksOfStagesInATable() {
    Plan plan =
        Documents.plan(
            """
            # Plan

            ## Stage 1: East

            ## Stage 2: West

            ## Verification

            | Stage     | Check         | Expected |
            | --------- | ------------- | -------- |
            | 1         | Coins counted | none     |
            | Stage 2-3 | Lamps         | green    |
            """);
    assertEquals(
        List.of("[1] Check=Coins counted, Expected=none", "[2] Check=Lamps, Expected=green"),
        plan.stageChecks().stream()
            .map(
                check ->
                    check.stages()
                        + " "
                        + String.join(
                            ", ",
                            check.checks().stream()
                                .map(a -> a.name().text() + "=" + a.value().text())
                                .toList()))
            .toList());
  }

  @Test
  void theTimelineNamesStagesAndDates() {
    Plan plan =
        Documents.plan(
            """
            # Plan

            ## Phase 1: Copy the marks

            ## Phase 2: Print

            ## Timeline

            | Phase       | Start      | End        | Duration | Depends on |
            | ----------- | ---------- | ---------- | -------- | ---------- |
            | Phase 1     | 2026-03-02 | 2026-03-06 | 5 days   |            |
            | 2. Printing | 2026-03-09 |            | 4 h      | Phase 1    |

            **Total duration**: 6 days
            """);
    assertEquals(
        List.of("[1] 2026-03-02 2026-03-06 432000", "[2] 2026-03-09  14400"),
        plan.schedule().entries().stream()
            .map(
                entry ->
                    entry.stages()
                        + " "
                        + entry.start().text()
                        + " "
                        + entry.end().text()
                        + " "
                        + entry.duration().orElseThrow().seconds().orElseThrow().least())
            .toList());
    assertEquals(
        Optional.of(6L * 86400),
        plan.schedule().total().orElseThrow().seconds().orElseThrow().most());
  }

  @Test
  void tiersOfARollbackHaveTheirTime() {
    Plan plan =
        Documents.plan(
            """
            # Plan

            ## Rollback

            ### At once (0-5 minutes)

            1. Turn it off

            ### Later (5-30 min)

            1. Restore

            ### Much later (30+ minutes)

            1. Restore the copy of the night
            """);
    assertEquals(
        List.of("0..300", "300..1800", "1800.."),
        plan.rollback().tiers().stream()
            .map(tier -> tier.window().seconds().orElseThrow())
            .map(s -> s.least() + ".." + s.most().map(String::valueOf).orElse(""))
            .toList());
  }
}
