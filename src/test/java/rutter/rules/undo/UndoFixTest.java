package rutter.rules.undo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rutter.lint.Fixer;
import rutter.profile.Strictness;
import rutter.testing.Checking;
import rutter.text.Source;

/** The statements that a rollback lacks are written where they work. */
class UndoFixTest {
  private static final String PLAN =
      """
      # Bill by the month

      ## Stage 1: New columns

      ```sql
      CREATE TYPE state AS ENUM ('open');
      ALTER TABLE bills ADD COLUMN month date;
      ALTER TABLE bills ADD COLUMN state state;
      CREATE INDEX CONCURRENTLY bills_day ON bills (day);
      ALTER TABLE bills ALTER COLUMN total SET DEFAULT 0;
      ```

      **Rollback**:

      ```sql
      %s
      ```
      """;

  private static String fixed(String rollback) {
    Fixer fixer =
        new Fixer(
            source ->
                new Checking(source, Map.of(), Strictness.STRICT, Optional.empty())
                    .by(List.of(new UndoMissing())));
    Source source = Source.of("plan.md", PLAN.formatted(rollback));
    String text = fixer.fix(source).source().text();
    int from = text.lastIndexOf("```sql\n") + 7;
    return text.substring(from, text.lastIndexOf("```"));
  }

  @Test
  void theLastIsUndoneFirst() {
    assertEquals(
        """
        DROP INDEX CONCURRENTLY bills_day;
        ALTER TABLE bills DROP COLUMN state;
        ALTER TABLE bills DROP COLUMN month;
        DROP TYPE state;
        """,
        fixed("ALTER TABLE bills DROP COLUMN month;"));
  }

  @Test
  void aTransactionEndsBehindThem() {
    assertEquals(
        """
        BEGIN;
        ALTER TABLE bills DROP COLUMN state;
        ALTER TABLE bills DROP COLUMN month;
        DROP TYPE state;
        COMMIT
        """,
        fixed("BEGIN;\nALTER TABLE bills DROP COLUMN month;\nCOMMIT"));
  }
}
