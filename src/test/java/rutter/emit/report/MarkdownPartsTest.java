package rutter.emit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rutter.finding.Finding;
import rutter.finding.Severity;
import rutter.text.Span;

/** The pieces that reports in Markdown are made of: links, code, what is cut, what changed. */
class MarkdownPartsTest {
  private static final Links LINKS =
      new Links(Optional.of("https://example.org/blob/1"), "./a b.md");

  @Test
  void aLinkLeadsToItsLine() {
    assertEquals("[line 7](https://example.org/blob/1/a%20b.md?plain=1#L7)", LINKS.line(7));
    assertEquals("line 0", LINKS.line(0));
    assertEquals("line 7", new Links(Optional.empty(), "a.md").line(7));
  }

  @Test
  void aLinkIsInNoOtherOne() {
    assertEquals(
        "<https://a.org> ([7](https://example.org/blob/1/a%20b.md?plain=1#L7))",
        LINKS.to("<https://a.org>", 7));
  }

  @Test
  void codeStaysInItsCell() {
    assertEquals("`a \\| b`", CodeSpan.of("a | b"));
    assertEquals("`` `date` now ``", CodeSpan.of("`date` now"));
    assertEquals("``` ``x`` ```", CodeSpan.of("``x``"));
  }

  @Test
  void aPhraseWithAnOddBacktickIsNoCode() {
    assertEquals(Phrase.quoted("say `make"), Phrase.prose("say `make"));
  }

  @Test
  void whatIsCutIsCutAtItsEndAndSaid() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add("| row " + i + " |\n");
    }
    List<Part> parts =
        List.of(
            Part.of("verdict", "## Ready\n"),
            new Part("stages", "\n### Stages\n", rows, ""),
            Part.of("notes", "\nshort\n"));
    String cut = Budget.fit(parts, 700);
    assertTrue(cut.length() <= 700, cut.length() + " characters");
    assertTrue(cut.startsWith("## Ready\n\n### Stages\n| row 0 |\n"), cut);
    assertTrue(
        cut.contains("** 1") || cut.matches("(?s).*\\*\\* \\d+ of 100 stages, notes\\.\n"), cut);
    assertFalse(cut.contains("short"), "what is less important is cut first");
    for (int most = 300; most < 1300; most++) {
      assertTrue(Budget.fit(parts, most).length() <= most, "in " + most);
    }
  }

  @Test
  void nothingLessImportantStandsWhereSomethingMoreImportantIsLeftOut() {
    List<Part> parts =
        List.of(
            Part.of("verdict", "## Ready\n"),
            Part.of("the timeline", "x".repeat(2_000)),
            Part.of("notes", "short\n"));
    assertEquals(
        "## Ready\n\n**Left out for its length:** the timeline, notes.\n",
        Budget.fit(parts, 1_000));
  }

  private static ChangeReport.News news(int changes, String message) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < changes; i++) {
      findings.add(
          new Finding(
              "plan-change-other",
              Severity.WARNING,
              message,
              new Span(0, 0),
              List.of(),
              "",
              "",
              Optional.empty(),
              Optional.empty()));
    }
    Map<String, List<Finding>> all = new TreeMap<>(Map.of("plan.md", findings));
    return new ChangeReport.News(
        Optional.of("main"), List.of(), Map.of(), Map.of(), Map.of(), all, Optional.empty());
  }

  @Test
  void fortyChangesAreToldAndTheRestIsCounted() {
    String table = ChangeTable.of(news(40, "is gone"), 9_000);
    assertEquals(40, table.lines().filter(line -> line.contains("is gone")).count());
    assertFalse(table.contains("more are in"), table);
    table = ChangeTable.of(news(43, "is gone"), 9_000);
    assertEquals(40, table.lines().filter(line -> line.contains("is gone")).count());
    assertTrue(table.contains("\n3 more are in changes.md of the plan.\n"), table);
  }

  @Test
  void wordsOfAPlanAreNoMarkupAmongChanges() {
    String table = ChangeTable.of(news(1, "runs “a | b” <img src=x> [x](y)"), 9_000);
    assertTrue(table.contains("a \\| b"), table);
    assertTrue(table.contains("\\<img src=x\\> \\[x\\](y)"), table);
  }

  @Test
  void changesCountAmongWhatThereIsRoomFor() {
    String report =
        new ChangeReport(Optional.empty(), 8_000, news(40, "word ".repeat(30))).of(List.of());
    assertTrue(report.length() <= 8_000, report.length() + " characters");
  }
}
