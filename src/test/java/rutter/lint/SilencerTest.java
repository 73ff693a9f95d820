package rutter.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import rutter.finding.Finding;
import rutter.finding.Severity;
import rutter.finding.Suppression;
import rutter.packs.Catalogue;
import rutter.profile.Levels;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Rules;
import rutter.rules.Subject;
import rutter.rules.Texts;
import rutter.testing.Checking;
import rutter.text.Span;

/** What a comment suppresses, told by a rule that a team wrote: no plan says “bad”. */
class SilencerTest {
  private static final Levels LEVELS =
      new Levels(
          Map.of(
              "no-curses",
              Severity.ERROR,
              "suppression-unused",
              Severity.NOTE,
              "suppression-unknown",
              Severity.NOTE,
              "suppression-unexplained",
              Severity.NOTE));

  private record NoCurses() implements Rule {
    @Override
    public void check(Subject subject, Report report) {
      String text = subject.text();
      for (int at = text.indexOf("bad"); at >= 0; at = text.indexOf("bad", at + 1)) {
        report.at(new Span(at, at + 3));
      }
    }

    @Override
    public Optional<Texts> ownTexts() {
      return Optional.of(new Texts(Map.of("message", "a bad word"), "Words count."));
    }
  }

  private static List<Finding> findings(String markdown) {
    List<Rule> rules = Stream.concat(Rules.ALL.stream(), Stream.of(new NoCurses())).toList();
    Subject subject = Checking.of("# Move\n\n## Stage 1: Copy\n\n" + markdown).subject();
    return new Linter(rules, new Catalogue()).check(subject, LEVELS);
  }

  /** For each bad word why it is suppressed, or a dash; then all else that is found. */
  private static String check(String markdown) {
    List<String> said = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Finding finding : findings(markdown)) {
      if (finding.rule().equals("no-curses")) {
        said.add(finding.suppressed().map(Suppression::reason).orElse("-"));
      } else {
        others.add(finding.rule());
      }
    }
    said.addAll(others);
    return String.join(" ", said);
  }

  private static String next(String reason) {
    return "<!-- rutter-disable-next no-curses: " + reason + " -->";
  }

  @Example
  void aParagraphAndItsFields() {
    assertEquals(
        "a a a - -", check(next("a") + "\n\nbad\n**Field**: bad\n**Other**: bad\n\nbad\n\nbad\n"));
    assertEquals("- a -", check("bad " + next("a") + "\nbad\n\nbad\n"));
  }

  @Example
  void theHeadingAlone() {
    assertEquals("a -", check(next("a") + "\n### bad\nbad\n"));
    assertEquals("a -", check(next("a") + "\nbad\n===\n\nbad\n"));
    assertEquals("a -", check(next("a") + "\n**bad**\n\n- bad\n"));
  }

  @Example
  void theItemWithWhatIsInIt() {
    assertEquals("a a -", check(next("a") + "\n- [ ] bad\n  - bad\n- bad\n"));
    assertEquals("- a -", check("- bad\n  " + next("a") + "\n- bad\n\n  words\n- bad\n"));
    assertEquals("a -", check("1. words\n\n   " + next("a") + "\n\n   bad\n2. bad\n"));
  }

  @Example
  void theTableOrTheRow() {
    String table = "| A | B |\n| - | - |\n| bad | 1 |\n| bad | 2 %s |\n| bad | 3 |\n";
    assertEquals("a a a -", check(next("a") + "\n" + table.formatted("") + "\nbad\n"));
    assertEquals("- a -", check(table.formatted(next("a"))));
  }

  @Example
  void theFenceWithItsBlankLines() {
    assertEquals("a a -", check(next("a") + "\n```sh\nbad\n\nbad\n```\nbad\n"));
  }

  @Example
  void theWordsBehindIt() {
    assertEquals("a -", check(next("a") + " bad\nbad\n"));
  }

  @Example
  void severalCommentsAboveTheSame() {
    assertEquals(
        "a",
        check(next("a") + "\n<!-- rutter-disable-next gap-unassigned: b -->\n\n> bad\n")
            .replace(" suppression-unknown", ""));
  }

  @Example
  void theRegionAndTheFile() {
    String region = "<!-- rutter-disable no-curses: a -->\n\nbad\n\n%s\n\nbad\n";
    assertEquals("a -", check(region.formatted("<!-- rutter-enable no-curses -->")));
    assertEquals("a -", check(region.formatted("<!-- rutter-enable -->")));
    assertEquals("a a", check(region.formatted("")));
    assertEquals("a b a", check(region.formatted(next("b") + "\nbad\n")));
    assertEquals("a a", check("bad\n\n- bad <!-- rutter-disable-file no-curses: a -->\n"));
  }

  @Example
  void onlyWhatIsNamedAndExplained() {
    assertEquals(
        "- suppression-unknown", check(next("a").replace("no-curses", "not-a-rule") + "\nbad\n"));
    assertEquals("- suppression-unexplained", check(next("") + "\nbad\n"));
    assertEquals("a", check(next("a").replace(":", " , other-rule -") + "\nbad\n").split(" ")[0]);
  }

  @Example
  void noOneSuppressesWhatIsSaidOfSuppressions() {
    assertEquals(
        "suppression-unused suppression-unused",
        check("<!-- rutter-disable-file suppression-unused: a -->\n\n" + next("b") + "\n"));
  }

  @Provide
  Arbitrary<String> documents() {
    return Arbitraries.of(
            "bad",
            "\n",
            "\n\n",
            "- ",
            "> ",
            "| a | ",
            "|\n| - | - |\n",
            "## ",
            "```\n",
            "words ",
            "<!-- note -->",
            "<!-- rutter-disable no-curses: r -->",
            "<!-- rutter-enable -->",
            "<!-- rutter-disable-next no-curses: r -->",
            "<!-- rutter-disable-next ",
            "-->",
            "<!-- rutter-disable-file no-curses:r-->")
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 300)
  void nothingIsLostAndWhatIsHushedHasAReason(@ForAll("documents") String document) {
    List<Finding> found = findings(document);
    int bad = document.split("bad", -1).length - 1;
    int named = document.split("no-curses", -1).length - 1;
    assertEquals(bad, found.stream().filter(f -> f.rule().equals("no-curses")).count());
    assertEquals(
        List.of(),
        found.stream()
            .flatMap(f -> f.suppressed().stream())
            .filter(why -> !why.reason().equals("r"))
            .toList());
    assertEquals(true, named > 0 || found.stream().noneMatch(Finding::isSuppressed));
  }

  @Example
  void manyCommentsTakeTheTimeOfFew() {
    for (String line : List.of(next("a") + "\n", next("a") + "bad\n", next("a") + "\n\nbad\n\n")) {
      String document = line.repeat(500_000 / line.length());
      assertTimeout(Duration.ofSeconds(10), () -> findings(document));
    }
  }
}
