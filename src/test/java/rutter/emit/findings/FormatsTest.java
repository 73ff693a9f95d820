package rutter.emit.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rutter.emit.Ink;
import rutter.finding.Checked;
import rutter.testing.Golden;
import rutter.text.Source;

/** Every format says of the same documents what its golden file says. */
class FormatsTest {
  private static final Path GOLDENS = Path.of("src/test/resources/findings");
  private static final Setting SETTING = new Setting(Ink.PLAIN, 80, "0.1.0");

  @TestFactory
  Stream<DynamicTest> goldens() {
    return Formats.NAMES.stream()
        .map(name -> dynamicTest(name, () -> check(name + ".golden", name, SETTING)));
  }

  @Test
  void textInColour() throws IOException {
    check("text-colour.golden", "text", new Setting(Ink.COLOUR, 120, "0.1.0"));
  }

  private static void check(String golden, String name, Setting setting) throws IOException {
    FindingsFormat format = Formats.named(name, setting).orElseThrow();
    String written = format.write(Specimens.documents(), Specimens.rules());
    Golden.check(GOLDENS.resolve(golden), written);
  }

  @Test
  void everyGoldenHasItsFormat() throws IOException {
    try (Stream<Path> files = Files.list(GOLDENS)) {
      TreeSet<String> names =
          files
              .map(file -> file.getFileName().toString().replaceFirst("(-colour)?\\.golden", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(new TreeSet<>(Formats.NAMES), names);
    }
  }

  @Test
  void whatIsCleanIsSaidInOneLine() {
    FindingsFormat text = Formats.named("text", SETTING).orElseThrow();
    Checked clean = new Checked(Source.of("a.md", "# A\n"), List.of());
    assertEquals("1 plan, nothing to say\n", text.write(List.of(clean), List.of()));
    assertEquals("2 plans, nothing to say\n", text.write(List.of(clean, clean), List.of()));
    Checked known =
        new Checked(
            clean.source(), List.of(Specimens.documents().get(0).findings().get(0).inBaseline()));
    assertEquals(
        "1 plan, nothing new; 1 more in the baseline\n", text.write(List.of(known), List.of()));
    assertEquals("no plans to check\n", text.write(List.of(), List.of()));
  }

  @Test
  void statisticsBeginWithTheMostFrequent() {
    assertEquals(
        """
             2  warning  stage-rollback-missing
             1  error    stage-number-twice (--fix mends 1)
             1  note     team-words
        1 error, 2 warnings, 1 note in 2 of 3 plans (1 can be fixed with --fix); 1 more in the baseline
        """,
        new Statistics(Ink.PLAIN).write(Specimens.documents(), Specimens.rules()));
  }
}
