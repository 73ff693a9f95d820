package rutter.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.program.Operation.Effect;

/** What a step does to the world: what nobody knows may have changed it. */
class DangerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ls -l            | READS
          echo "$A"        | READS
          export A=1       | READS
          [ -f a ]         | READS
          sudo ls /a       | READS
          ./migrate.sh     | UNKNOWN
          /opt/bin/move a  | UNKNOWN
          "$TOOL" move a   | UNKNOWN
          npm run move     | UNKNOWN
          move a b         | UNKNOWN
          sudo ./move a    | UNKNOWN
          mv a b           | CHANGES
          ls > a           | CHANGES
          ls >> a          | CHANGES
          ls > /dev/null   | READS
          ./move && mv a b | CHANGES
          dropdb shop      | IRREVERSIBLE
          """)
  void ofAScript(String code, Effect effect) {
    Program program = Steps.stage("```bash\n" + code + "\n```\n");
    Operation last =
        program.legs().get(0).forward().get(program.legs().get(0).forward().size() - 1);
    assertEquals(effect, last.effect());
  }

  /** What the plan itself has made may go again without a loss. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DROP TABLE orders_new;                    | CHANGES
          DELETE FROM orders_new;                   | CHANGES
          ALTER TABLE orders DROP COLUMN shade;     | CHANGES
          DROP TABLE orders;                        | IRREVERSIBLE
          DELETE FROM orders;                       | IRREVERSIBLE
          ALTER TABLE orders DROP COLUMN colour;    | IRREVERSIBLE
          """)
  void ofStatements(String statement, Effect effect) {
    Program program =
        Steps.stage(
            """
            ```sql
            CREATE TABLE orders_new (id bigint);
            ALTER TABLE orders ADD COLUMN shade text;
            ```

            Now:

            ```sql
            %s
            ```
            """
                .formatted(statement));
    Operation last =
        program.legs().get(0).forward().get(program.legs().get(0).forward().size() - 1);
    assertEquals(effect, last.effect());
  }
}
