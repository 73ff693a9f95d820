package rutter.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import rutter.testing.Golden;
import rutter.testing.Lowered;
import rutter.testing.ProgramText;
import rutter.text.Lines;

/** What the example plans have people and machines do, to be read as an operator would. */
class ExampleProgramsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/programs");

  @TestFactory
  Stream<DynamicTest> examplesAreLowered() throws IOException {
    return folders().stream()
        .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> check(folder)));
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("examples"))) {
      return folders.filter(folder -> Files.exists(folder.resolve("plan.md"))).sorted().toList();
    }
  }

  private static void check(Path folder) throws IOException {
    Program program = Lowered.example(folder);
    Lines plan = Lines.of(Files.readString(folder.resolve("plan.md")));
    Golden.check(GOLDEN.resolve(folder.getFileName() + ".txt"), ProgramText.of(program, plan));
  }
}
