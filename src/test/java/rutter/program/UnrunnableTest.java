package rutter.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.testing.Lowered;

/**
 * Code that nobody would dare to have run, although it stands in a fence for a shell or for SQL.
 */
class UnrunnableTest {
  private static Deed deed(String language, String code) {
    String plan =
        "# Migration plan\n\n## Stage 1: Move\n\n```" + language + "\n" + code + "\n```\n";
    return Lowered.of(plan).legs().get(0).forward().get(0).deed();
  }

  private static String reason(String language, String code) {
    return assertInstanceOf(Deed.ByHand.class, deed(language, code)).shown().orElseThrow().reason();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [pool]\\nsize = 3                  | a line of a file with settings: `[pool]`
          size = 3                          | a line of a file with settings: `size = 3`
          kind: Deployment                  | a line of a file with settings: `kind: Deployment`
          0 2 * * * root copy /a /b         | a line of a crontab: `0 2 * * * root copy /a /b`
          */5 * * * * copy                  | a line of a crontab: `*/5 * * * * copy`
          Ctrl+C                            | a key to be pressed: `Ctrl+C`
          SELECT 1;                         | SQL in a fence for a shell: `SELECT 1`
          import { a } from './a'           | code of another language: `import { a } from ./a`
          from shop import orders           | code of another language: `from shop import orders`
          "Rolled back\\nReason"       | a text: `Rolled back Reason`
          """)
  void itIsNothingThatAShellIsTold(String code, String reason) {
    assertEquals("no command but " + reason, reason("bash", code.replace("\\n", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bash | copy ... b                         | copy ... b
          bash | export STORE=...                   | export STORE=...
          sql  | CREATE TABLE a (...);              | CREATE TABLE a (...)
          """)
  void whatIsLeftOutIsFilledInFirst(String language, String code, String open) {
    assertEquals("to be filled in first: " + open, reason(language, code));
  }

  @Test
  void aClientIsStartedByAShell() {
    assertEquals(
        "not SQL but a command for a shell: `psql -h db-1 -U ops`",
        reason("sql", "-- as ops\npsql -h db-1 -U ops\n\nCREATE DATABASE a;"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          % Now\\ncopy a b\\n# Or by snapshot\\nsnap a  | it has several ways, of which one is taken: Or by snapshot
          % Copy\\ncopy a b\\n# Rollback\\ncopy b a     | it also has what undoes it: Rollback
          % Manual backup\\npg_dump a > b\\n# Restore\\npsql a < b | it also has what undoes it: Restore
          % Kubernetes\\nkubectl get pods\\n# Docker Compose:\\ndocker compose ps | it is for several places: Docker Compose, Kubernetes
          % Drain\\n# (commands of your balancer)\\n\\nsleep 9 | a part of it is only described: (commands of your balancer)
          """)
  void itsCommentsSayThatNotAllOfItIsRun(String code, String reason) {
    assertEquals(reason, reason("bash", code.replace("\\n", "\n").replace('%', '#')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [ "$A" = b ]
          [[ $A = b ]] && copy a b
          A=1 copy a b
          echo "Reading ..."
          go test ./...
          "/opt/my tools/copy" a b
          % Kubernetes\\nkubectl rollout restart deployment/a\\n# Wait for Kubernetes\\nkubectl rollout status deployment/a
          % Dump\\npg_dump a > b\\n# Restore\\npsql c < b
          % Backup\\npg_dump a > b\\n# Restore into the new cluster\\npsql c < b
          % Copy (twice)\\ncopy a b
          cat > undo.sh << 'EOF'\\n# Rollback\\ncopy b a\\nEOF
          % Test the rollback\\ntry b a
          """)
  void theseAreRun(String code) {
    assertInstanceOf(Deed.Shell.class, deed("bash", code.replace("\\n", "\n").replace('%', '#')));
  }

  @Test
  void whatPeopleRunMayLeaveNoWayBackEither() {
    assertEquals(
        List.of(
            "stage-1/go-no-go Decide: Go or no-go: past this there is no way back without a copy",
            "stage-1/manual-1 ByHand: ALTER TABLE orders DROP COLUMN colour;"),
        Steps.forward(
            """
            ```sql
            -- in shop
            ALTER TABLE orders DROP COLUMN colour;
            -- in archive
            ANALYZE;
            ```
            """));
  }
}
