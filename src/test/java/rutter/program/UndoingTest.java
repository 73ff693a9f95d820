package rutter.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What undoes a stage, and which of its steps. */
class UndoingTest {
  @Test
  void oneOfSeveralWaysIsChosenByThoseWhoKnow() {
    assertEquals(
        List.of(
            "stage-1/undo-1 ByHand: Option A: from the copy",
            "stage-1/undo-2 ByHand: Option B: by name"),
        Steps.back(
            """
            ### Rollback

            Option A: from the copy:

            ```bash
            restore a
            ```

            Option B: by name:

            ```bash
            rename a
            ```
            """));
  }

  @Test
  void allCodeBelowARollbackUndoes() {
    String body =
        """
        ```bash
        copy a b
        ```

        **Rollback**: drop the copy.

        ```bash
        drop b
        ```

        ```bash
        tell
        ```
        """;
    assertEquals(List.of("stage-1/run-1 Shell: copy a b"), Steps.forward(body));
    assertEquals(
        List.of("stage-1/undo-1 Shell: drop b", "stage-1/undo-2 Shell: tell"), Steps.back(body));
  }

  @Test
  void whatUndoesWhichStepIsToldWhereItIsSure() {
    Leg leg =
        Steps.stage(
                """
                ```sql
                ALTER TABLE a ADD COLUMN b int;
                ```

                ```sql
                CREATE INDEX CONCURRENTLY i ON a (b);
                ```

                **Rollback**:

                ```sql
                SET lock_timeout = '2s';
                DROP INDEX CONCURRENTLY i;
                ```

                ```sql
                ALTER TABLE a DROP COLUMN b;
                DELETE FROM c;
                ```
                """)
            .legs()
            .get(0);
    assertEquals(
        List.of(List.of(), List.of("stage-1/undo-1")),
        leg.forward().stream().map(Operation::undoneBy).toList(),
        "the second way back also deletes rows that no step has made");
  }

  @Test
  void theSameWordsMayMeanAnotherDatabase() {
    Leg leg =
        Steps.stage(
                """
                ```sql {env=PGDATABASE=shop}
                CREATE INDEX CONCURRENTLY i ON a (b);
                ```

                **Rollback**:

                ```sql {env=PGDATABASE=archive}
                DROP INDEX CONCURRENTLY i;
                ```
                """)
            .legs()
            .get(0);
    assertEquals(List.of(), leg.forward().get(0).undoneBy());
  }
}
