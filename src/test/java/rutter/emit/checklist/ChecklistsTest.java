package rutter.emit.checklist;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rutter.emit.Target;
import rutter.program.Operation;
import rutter.program.Operation.Effect;
import rutter.program.Operation.Kind;
import rutter.program.Program;
import rutter.testing.Browser;
import rutter.testing.Golden;
import rutter.testing.Lists;
import rutter.testing.Lowered;
import rutter.testing.Programs;
import rutter.text.Lines;

/** The lists of programs that say everything, nothing, and what is meant to break them. */
class ChecklistsTest {
  private static final Path GOLDENS = Path.of("src/test/resources/checklists");

  private static final String COPY = "cp old new\n".repeat(300);

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

  /** Goldens in Markdown only: the other formats are made of the same values. */
  @TestFactory
  Stream<DynamicTest> listsOfExamples() throws IOException {
    try (Stream<Path> examples = Files.list(Path.of("examples"))) {
      return examples.filter(Files::isDirectory).sorted().toList().stream()
          .map(example -> DynamicTest.dynamicTest(example.toString(), () -> check(example)));
    }
  }

  private static void check(Path example) throws IOException {
    Lines plan = Lines.of(Files.readString(example.resolve("plan.md")));
    Target.Setting setting = new Target.Setting(plan, Lists.shipped());
    Golden.check(
        GOLDENS.resolve("examples").resolve(example.getFileName() + ".md"),
        new Checklist().write(Lowered.example(example), setting));
  }

  private static void check(String name, String format) throws IOException {
    String text = Lists.of(PROGRAMS.get(name), format);
    String said = format.equals(".html") ? Browser.body(text) : text;
    Golden.check(GOLDENS.resolve(name + format), said.replace("\r\n", "\n"));
  }

  @Test
  void codeIsLeftOutOfWhatAnIssueCouldNotTake() {
    Program program = copies(30);
    String list = Lists.of(program, ".md");
    assertTrue(list.length() <= Checklist.ISSUE, () -> list.length() + " characters");
    assertTrue(list.contains("Code stands in the plan only"), list);
    assertTrue(!list.contains("```"), list);
    program.forward().forEach(one -> assertTrue(list.contains("`" + one.id() + "`"), one.id()));
  }

  @Test
  void whatNoIssueTakesIsWhole() {
    Program program = copies(3000);
    String list = Lists.of(program, ".md");
    assertTrue(list.length() > Checklist.ISSUE && list.contains("```"), list);
  }

  /** Copies with three thousand characters of code each. */
  private static Program copies(int count) {
    List<Operation> operations =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    Programs.shell(
                        "before/run-" + i, Kind.RUN, "Copy part " + i, Effect.CHANGES, COPY))
            .toList();
    Program empty = Programs.empty();
    return new Program(
        empty.header(),
        empty.surroundings(),
        operations,
        List.of(),
        List.of(),
        List.of(),
        empty.limits(),
        List.of());
  }
}
