package rutter.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rutter.compare.Kind;
import rutter.finding.Finding;
import rutter.packs.Catalogue;
import rutter.packs.LevelsFile;
import rutter.packs.Page;
import rutter.profile.Strictness;
import rutter.rules.suppressions.SuppressionRule;
import rutter.testing.Documents;
import rutter.testing.Example;

/** Each rule finds in the examples of its page exactly what is marked in them. */
class CatalogueTest {
  private static final Path PAGES = Path.of("rules/catalogue");
  private static final Path CASES = Path.of("src/test/resources/rules");
  private static final Path CLASSES = Path.of("src/main/java/rutter/rules");
  private static final Pattern RULE =
      Pattern.compile("class \\w+ implements (?:Suppression)?Rule \\{");

  @TestFactory
  Stream<DynamicTest> pages() {
    return Rules.ALL.stream()
        .map(rule -> dynamicTest(rule.name(), page(rule).toUri(), () -> check(rule, page(rule))));
  }

  /** Further cases of a rule, in the same form: {@code src/test/resources/rules/RULE/*.md}. */
  @TestFactory
  Stream<DynamicTest> cases() {
    return Documents.in(CASES).stream()
        .map(
            file ->
                dynamicTest(
                    CASES.relativize(file).toString(),
                    file.toUri(),
                    () -> check(named(file.getParent().getFileName().toString()), file)));
  }

  private static Rule named(String name) {
    return Rules.ALL.stream().filter(rule -> rule.name().equals(name)).findFirst().orElseThrow();
  }

  private static Path page(Rule rule) {
    return PAGES.resolve(rule.name() + ".md");
  }

  private static void check(Rule rule, Path file) throws IOException {
    List<Example> examples = Example.in(Files.readString(file));
    assertFalse(examples.isEmpty(), "no example");
    for (Example example : examples) {
      assertEquals(!example.good(), !example.marked().marks().isEmpty(), "marks, or none if good");
      var findings = findings(rule, example);
      assertEquals(
          "",
          example.marked().differences(example.checking().source(), findings),
          () -> "in\n" + example.marked().text());
    }
  }

  /** What a document suppresses is told only when the other rules have looked at it. */
  private static List<Finding> findings(Rule rule, Example example) {
    boolean others = rule instanceof SuppressionRule;
    return example.checking().by(others ? Rules.ALL : List.of(rule)).stream()
        .filter(finding -> finding.rule().equals(rule.name()))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> everyPageSaysWhatItMust() {
    Catalogue catalogue = new Catalogue();
    return Rules.ALL.stream()
        .map(rule -> dynamicTest(rule.name(), () -> complete(rule, catalogue.page(rule.name()))));
  }

  private static void complete(Rule rule, Page page) throws IOException {
    String text = Files.readString(page(rule));
    assertTrue(page.body().startsWith("# " + rule.name() + "\n"), "the title is the name");
    assertEquals(rule.getClass().getPackageName(), "rutter.rules." + page.family(), "the family");
    assertFalse(page.texts().why().isBlank(), "says why");
    assertTrue(page.texts().why().length() < 200, "says why in one sentence");
    for (var sentence : page.texts().sentences().entrySet()) {
      String of = sentence.getKey().replaceFirst("\\..*", "");
      assertTrue(
          Set.of("since", "family", "message", "note", "help", "fix").contains(of),
          sentence.getKey());
      assertFalse(sentence.getValue().endsWith("."), "no full stop after " + sentence);
    }
    assertFalse(page.texts().of("message", "").isEmpty(), "has a message");
    assertFalse(page.texts().of("help", "").isEmpty(), "says what to do");
    assertTrue(text.contains("\n## Bad\n") && text.contains("\n## Good\n"), "Bad and Good");
  }

  @Test
  void pagesClassesAndPacksAreThoseOfTheList() throws IOException {
    Set<String> rules = names(Rules.ALL.stream().map(Rule::name));
    Set<String> told = names(Stream.concat(rules.stream(), Kind.ids().stream()));
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertEquals(
          told, names(pages.map(page -> page.getFileName().toString().replace(".md", ""))));
    }
    try (Stream<Path> files = Files.walk(CLASSES)) {
      Set<String> classes =
          names(
              files
                  .filter(CatalogueTest::isRule)
                  .map(file -> file.getFileName().toString().replace(".java", ""))
                  .map(
                      name ->
                          name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)));
      assertEquals(rules, classes);
    }
    assertEquals(rules, names(LevelsFile.of(Strictness.STRICT).severities().keySet().stream()));
  }

  private static boolean isRule(Path file) {
    try {
      return file.toString().endsWith(".java") && RULE.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> names(Stream<String> names) {
    return names.collect(Collectors.toCollection(TreeSet::new));
  }
}
