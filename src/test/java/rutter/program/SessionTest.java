package rutter.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each step of SQL is a session of its own, and those who run it are told so where it matters. */
class SessionTest {
  @Test
  void whatASessionHasIsGoneAfterItsStep() {
    List<Operation> forward =
        Steps.stage(
                """
                ```sql
                SET lock_timeout = '2s';
                ```

                ```sql
                CREATE TEMPORARY TABLE moved AS SELECT id FROM a;
                ```

                ```sql
                SET lock_timeout = '2s';
                ALTER TABLE a ADD COLUMN b int;
                ```
                """)
            .legs()
            .get(0)
            .forward();
    String why = "each step of SQL is a session of its own";
    assertEquals(
        List.of(
            List.of("What it sets holds for this step alone: " + why),
            List.of("Its temporary tables are gone after it: " + why),
            List.of()),
        forward.stream().map(Operation::notes).toList());
  }
}
