package rutter.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.Severity;
import rutter.packs.BadRulesException;
import rutter.text.Source;
import rutter.text.Span;

/** What was there before does not count, wherever it has moved; what is new does. */
class BaselineTest {
  private static final Checked PLAN = checked("docs/plan.md", "# A\n\nbad one\nbad two\nbad two\n");

  /** A finding for each line with “bad” in it. */
  private static Checked checked(String name, String text) {
    Source source = Source.of(name, text);
    List<Finding> findings = new ArrayList<>();
    for (int at = text.indexOf("bad"); at >= 0; at = text.indexOf("bad", at + 1)) {
      findings.add(
          new Finding(
              "no-curses",
              Severity.ERROR,
              "a “bad” word",
              new Span(at, at + 3),
              List.of(),
              "",
              "",
              Optional.empty(),
              Optional.empty()));
    }
    return new Checked(source, findings);
  }

  private static String relative(String name) {
    return name.replace("docs/", "");
  }

  private static Baseline before() {
    return Baseline.of(List.of(PLAN), BaselineTest::relative);
  }

  /** The lines of what still counts, how many are known, how many entries are for nothing. */
  private static String check(Baseline baseline, Set<String> gone, Checked... documents) {
    Baseline.Outcome outcome =
        baseline.applied(List.of(documents), BaselineTest::relative, gone::contains);
    StringBuilder out = new StringBuilder();
    for (Checked document : outcome.documents()) {
      document.open().forEach(f -> out.append(document.source().line(f.span())).append(' '));
    }
    return out + "known " + outcome.known() + " mended " + outcome.mended();
  }

  @Example
  void theFileIsSortedAndReadAsItWasWritten() throws BadRulesException {
    Checked first = checked("docs/a \u202E.md", "bad\n");
    Baseline baseline = Baseline.of(List.of(PLAN, first), BaselineTest::relative);
    assertEquals(
        """
        {"schema":"rutter.baseline/1"}
        {"file":"a \\u202e.md","rule":"no-curses","fingerprint":"69359019948758c5e7d8b87f463a74be","message":"a “bad” word"}
        {"file":"plan.md","rule":"no-curses","fingerprint":"9cf44f1918699f6b31df56018d8e2516","message":"a “bad” word"}
        {"file":"plan.md","rule":"no-curses","fingerprint":"cd75750b7af4d7470a8a2d089ee6e046","message":"a “bad” word"}
        {"file":"plan.md","rule":"no-curses","fingerprint":"f3fd541594cc6287dfef8b388920684b","message":"a “bad” word"}
        """,
        baseline.text());
    assertEquals(baseline, Baseline.read("baseline", baseline.text()));
  }

  @Example
  void whatWasThereIsKnownWhereverItMoves() {
    assertEquals("known 3 mended 0", check(before(), Set.of(), PLAN));
    Checked moved = checked("docs/plan.md", "bad   two\n\n# B\n> words\n\nbad one\nbad two\n");
    assertEquals("known 3 mended 0", check(before(), Set.of(), moved));
  }

  @Example
  void whatIsNewCountsAndWhatIsMendedIsSaid() {
    Checked more = checked("docs/plan.md", "bad two\nbad two\nbad two\nbad three\n");
    assertEquals("3 4 known 2 mended 1", check(before(), Set.of(), more));
  }

  @Example
  void anotherFileIsAnotherPlanUnlessTheFirstIsGone() {
    Checked renamed = checked("docs/new.md", "bad one\nbad two\nbad three\n");
    assertEquals("1 2 3 known 0 mended 0", check(before(), Set.of(), renamed));
    assertEquals("3 known 2 mended 0", check(before(), Set.of("plan.md"), renamed));
    assertEquals("3 1 2 3 known 2 mended 0", check(before(), Set.of("plan.md"), renamed, renamed));
  }

  @Example
  void whatACommentSuppressesNeedsNoBaseline() {
    Checked hushed =
        new Checked(
            PLAN.source(),
            List.of(PLAN.findings().get(0).suppressedBy("why"), PLAN.findings().get(1)));
    assertEquals(1, Baseline.of(List.of(hushed), BaselineTest::relative).entries().size());
    assertEquals("known 1 mended 2", check(before(), Set.of(), hushed));
  }

  @Example
  void anUpdateKeepsWhatWasNotLookedAt() {
    Checked other = checked("docs/other.md", "bad\n");
    Checked gone = checked("docs/gone.md", "bad\n");
    Baseline all = Baseline.of(List.of(PLAN, other, gone), BaselineTest::relative);
    Checked mended = checked("docs/plan.md", "bad one\n");
    Baseline updated =
        all.updated(List.of(mended), BaselineTest::relative, name -> name.equals("gone.md"));
    assertEquals(
        List.of("other.md", "plan.md"), updated.entries().stream().map(e -> e.file()).toList());
    Checked known =
        before().applied(List.of(PLAN), n -> relative(n), n -> false).documents().get(0);
    assertEquals(before(), Baseline.of(List.of(known), BaselineTest::relative));
  }

  @Example
  void whatIsNoBaselineIsRefused() {
    refused("", "b:1: is no baseline; `rutter lint --update-baseline` writes one");
    refused("{}", "b:1: is no baseline; `rutter lint --update-baseline` writes one");
    refused(
        "{\"schema\":\"rutter.baseline/9\"}",
        "b:1: is a `rutter.baseline/9`; this Rutter reads rutter.baseline/1");
    String first = "{\"schema\":\"rutter.baseline/1\"}\n\n";
    refused(first + "{\"file\":\"a\"}", "b:3: `rule` is missing");
    refused(first + "[]", "b:3: expected one JSON object, its values in quotes");
    refused(first + "{\"file\":1}", "b:3: expected one JSON object, its values in quotes");
    refused(
        first + "{\"fil\":\"a\"}", "b:3: `fil` is not known in the baseline; did you mean `file`?");
    BadRulesException conflict =
        assertThrows(BadRulesException.class, () -> Baseline.read("b", first + "<<<<<<< HEAD\n"));
    assertEquals("b:3: no JSON: ", String.valueOf(conflict.getMessage()).substring(0, 14));
  }

  private static void refused(String text, String why) {
    BadRulesException problem =
        assertThrows(BadRulesException.class, () -> Baseline.read("b", text));
    assertEquals(why, problem.getMessage());
  }

  @Property(tries = 200)
  void anyDocumentIsKnownToItsOwnBaseline(@ForAll String name, @ForAll String text)
      throws BadRulesException {
    Checked document = checked(name, text + "\nbad\n" + text + " bad\n");
    Baseline baseline = Baseline.of(List.of(document), BaselineTest::relative);
    Baseline read = Baseline.read("b", baseline.text());
    assertEquals(baseline, read);
    assertEquals(
        "known " + document.findings().size() + " mended 0", check(read, Set.of(), document));
  }
}
