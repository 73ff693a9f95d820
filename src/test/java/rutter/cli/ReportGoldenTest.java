package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Browser;
import rutter.testing.Desk;
import rutter.testing.Golden;

/** The reports of the examples and of two broken twins, word for word. */
class ReportGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/reports");
  private static final List<String> BROKEN =
      List.of("monolith-auth-split", "warehouse-to-lakehouse");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> examplesAreReportedAsGoldenFilesHaveIt() throws IOException {
    return examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.toString(),
                    () -> check(example, "plan.md", example.getFileName() + ".md")));
  }

  @TestFactory
  Stream<DynamicTest> brokenTwinsAreReportedWithLinks() {
    return BROKEN.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        check(
                            Path.of("examples", name),
                            "broken.md",
                            name + ".broken.md",
                            "--link-base",
                            "https://git.example.org/plans/blob/main")));
  }

  /** Without the text of the plan, of which only what stands beside it is shown here. */
  @TestFactory
  Stream<DynamicTest> pagesOfExamplesAreAsGoldenFilesHaveThem() {
    return Stream.of("billing-postgres-upgrade/plan", "monolith-auth-split/broken")
        .map(name -> DynamicTest.dynamicTest(name, () -> checkPage(name)));
  }

  private void checkPage(String name) throws IOException {
    Path plan = Path.of("examples").resolve(name + ".md");
    Desk.Run run =
        copied(plan.getParent()).run("report", plan.getFileName().toString(), "--format", "html");
    assertEquals(0, run.exit(), run::err);
    String said = Browser.body(run.out()).replaceAll("(?m)^<div class=\"line.*\\R", "");
    Golden.check(GOLDEN.resolve(plan.getParent().getFileName() + ".html"), said);
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> examples = Files.list(Path.of("examples"))) {
      return examples.filter(Files::isDirectory).sorted().toList();
    }
  }

  private void check(Path example, String plan, String golden, String... more) throws IOException {
    Desk desk = copied(example);
    String[] arguments =
        Stream.concat(Stream.of("report", plan), Stream.of(more)).toArray(String[]::new);
    Desk.Run run = desk.run(arguments);
    assertEquals(0, run.exit(), run::err);
    Golden.check(GOLDEN.resolve(golden), run.out());
  }

  private Desk copied(Path example) throws IOException {
    Path place = Files.createDirectories(folder.resolve(example.getFileName()));
    try (Stream<Path> files = Files.list(example)) {
      for (Path file : files.toList()) {
        Files.copy(file, place.resolve(file.getFileName()));
      }
    }
    Desk desk = new Desk(place, Files.readString(example.resolve("plan.md")));
    desk.environment.put("RUTTER_TODAY", "2026-12-31");
    return desk;
  }
}
