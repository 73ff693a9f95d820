package rutter.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stage that is half done is undone by what takes back its half, if that is sure. */
class ShellUndoneTest {
  private static List<String> undoneBy(String forward, String back) {
    String plan = "```bash\n" + forward + "\n```\n\n**Rollback**:\n\n```bash\n" + back + "\n```\n";
    return Steps.stage(plan).legs().get(0).forward().get(0).undoneBy();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          systemctl stop web                         | systemctl start web
          sudo systemctl stop web                    | sudo systemctl start web
          kubectl -n a scale deploy/b --replicas=0   | kubectl -n a scale deploy/b --replicas=3
          mv a b                                     | mv b a
          ls; mv a b; mv c d                         | mv d c; mv b a; ls
          """)
  void itTakesBackTheStep(String forward, String back) {
    assertEquals(List.of("stage-1/undo-1"), undoneBy(forward, back));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          systemctl stop web                         | systemctl start other
          systemctl stop web                         | systemctl start web; ./repair
          systemctl stop web                         | ssh db-1 systemctl start web
          systemctl stop "$WEB"                      | systemctl start "$WEB"
          systemctl stop web                         | if broken; then systemctl start web; fi
          kubectl -n a scale deploy/b --replicas=0   | kubectl -n c scale deploy/b --replicas=3
          mv a b                                     | mv b c
          mv a b                                     | mv b a > log
          ./move                                     | ./move back
          """)
  void orNobodyIsSure(String forward, String back) {
    assertEquals(List.of(), undoneBy(forward, back));
  }
}
