package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.compare.Kind;
import rutter.rules.Rule;
import rutter.rules.Rules;
import rutter.testing.Desk;
import rutter.testing.Desk.Run;

/** {@code rutter rules} and {@code rutter explain}. */
class RulesCommandTest {
  private static final Path SCHEMA = Path.of("schemas/rules.schema.json");

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void sitDown() throws IOException {
    desk = new Desk(folder);
  }

  @Test
  void listsEveryRuleOnALineThatFits() {
    String table = desk.run("rules").out();
    for (Rule rule : Rules.ALL) {
      assertEquals(
          1, table.lines().filter(line -> line.startsWith("  " + rule.name() + " ")).count());
    }
    assertTrue(table.lines().allMatch(line -> line.length() <= 80), table);
    assertTrue(table.lines().noneMatch(line -> line.endsWith(" ")), table);
    assertTrue(table.contains("\n\nstages\n  stage-"), table);
  }

  @Test
  void writesWhatItsSchemaSays() throws IOException {
    JsonNode json = new ObjectMapper().readTree(desk.run("rules", "--format", "json").out());
    assertEquals(
        Set.of(),
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(SCHEMA))
            .validate(json));
    List<String> told = new ArrayList<>(Rules.ALL.stream().map(Rule::name).toList());
    told.addAll(Kind.ids());
    assertEquals(told, json.findValuesAsText("name"));
  }

  @ParameterizedTest
  @CsvSource({
    "--family stages, true",
    "--strictness strict, true",
    "--severity warning, true",
    "--severity error, false",
    "--severity error --strictness strict, true",
    "--severity note --strictness draft, true",
    "--severity warning --strictness draft, false",
    "--fixable, false",
  })
  void listsOnlyWhatIsAskedFor(String filters, boolean listed) {
    List<String> words = new ArrayList<>(List.of("rules"));
    words.addAll(List.of(filters.split(" ")));
    Run run = desk.run(words.toArray(String[]::new));
    assertEquals(0, run.exit(), run.err());
    assertEquals(listed, run.out().contains("stage-rollback-missing"), run.out());
  }

  @Test
  void namesTheFamilyThatWasMeant() {
    Run run = desk.run("rules", "--family", "stage");
    assertEquals(
        new Run(2, "", "rutter: `stage` is not known in the families; did you mean `stages`?\n"),
        run);
  }

  @Test
  void explainsARuleWithItsExamples() {
    String page = desk.run("explain", "stage-rollback-missing").out();
    assertTrue(
        page.startsWith(
            """
            stage-rollback-missing
            draft: note, standard: warning, strict: error  (stages)

            A stage that cannot be undone leaves whoever runs it at night without a way
            back.
            """),
        page);
    assertTrue(
        page.contains(
            """
              | ## Stage 2: Switch the readers
              |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Stage 2 “Switch the readers” has no rollback
              |
            """),
        page);
    assertTrue(page.indexOf("\nBad\n") < page.indexOf("\nGood\n"), page);
  }

  @Test
  void everyPageFitsTheTerminal() {
    for (Rule rule : Rules.ALL) {
      String page = desk.run("explain", rule.name()).out();
      page.lines().forEach(line -> assertTrue(line.codePointCount(0, line.length()) <= 80, line));
      assertFalse(page.lines().anyMatch(line -> line.startsWith("```")), page);
      assertFalse(page.contains("\n\n\n"), page);
      assertTrue(page.endsWith("\n") && !page.endsWith("\n\n"), page);
    }
  }

  @Test
  void saysWhichRuleWasMeantAndExplainsTheOthers() {
    Run run = desk.run("explain", "stage-rollback-mising", "nonsense", "stage-rollback-missing");
    assertEquals(2, run.exit());
    assertEquals(
        """
        rutter: there is no rule `stage-rollback-mising`; did you mean `stage-rollback-missing`?
        rutter: there is no rule `nonsense`; `rutter rules` lists them
        """,
        run.err());
    assertEquals(desk.run("explain", "stage-rollback-missing").out(), run.out());
  }

  @Test
  void coloursWhatIsSevere() {
    assertTrue(desk.run("rules", "--color=always").out().contains("\u001b[33mwarning"));
    assertTrue(
        desk.run("explain", "--color=always", "stage-rollback-missing")
            .out()
            .contains("strict: \u001b[31merror\u001b[0m"));
  }
}
