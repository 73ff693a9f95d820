package rutter.emit.checklist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rutter.program.Program;
import rutter.testing.Golden;
import rutter.testing.Lists;
import rutter.testing.Programs;

/** The lists of programs that say everything, nothing, and what is meant to break them. */
class ChecklistsTest {
  private static final Path GOLDENS = Path.of("src/test/resources/checklists");

  private static final Map<String, Program> PROGRAMS =
      Map.of(
          "everything", Programs.everything(),
          "hostile", Programs.hostile(),
          "empty", Programs.empty());

  @TestFactory
  Stream<DynamicTest> listsOf() {
    return PROGRAMS.keySet().stream()
        .sorted()
        .flatMap(
            name ->
                Lists.FORMATS.stream()
                    .map(
                        format ->
                            DynamicTest.dynamicTest(name + format, () -> check(name, format))));
  }

  private static void check(String name, String format) throws IOException {
    String text = Lists.of(PROGRAMS.get(name), format);
    Golden.check(GOLDENS.resolve(name + format), text.replace("\r\n", "\n"));
  }
}
