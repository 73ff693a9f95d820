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
          ./move && mv a b | CHANGES
          dropdb shop      | IRREVERSIBLE
          """)
  void ofAScript(String code, Effect effect) {
    Program program = Steps.stage("```bash\n" + code + "\n```\n");
    Operation last =
        program.legs().get(0).forward().get(program.legs().get(0).forward().size() - 1);
    assertEquals(effect, last.effect());
  }
}
