package rutter.emit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import rutter.emit.Terminal;
import rutter.emit.checklist.Hostile;
import rutter.review.Review;
import rutter.testing.Rendered;
import rutter.testing.Samples;

/** Whatever a plan says, its report has the rows it should, says no more than words, and fits. */
class ReportProperties {
  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();
  private static final String BASE = "https://git.example.org/team/plans/blob/main";

  /** What ends a cell: a bar that no backslash stands before, which is itself none. */
  private static final Pattern CELL = Pattern.compile("(?:\\\\.|[^|\\\\])*\\|");

  private static final Pattern TAG = Pattern.compile("<(/?\\w+)([^>]*)>");

  @Provide
  Arbitrary<String> words() {
    return Hostile.words();
  }

  @Provide
  Arbitrary<List<String>> many() {
    return Hostile.words().list().ofMinSize(1).ofMaxSize(30);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void aCellIsReadAsItIs(@ForAll("words") String words) {
    String fitted = Terminal.fit(words, 120);
    String seen = fitted.isBlank() ? "—" : Hostile.seen(fitted);
    String cell = new MarkdownPhrase(Optional.empty(), "").of(Phrases.cell(words));
    assertEquals(Rendered.spaced(seen), Rendered.text(rendered("a " + cell)).substring(1).strip());
    checkTags(rendered("a " + cell));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void rowsHaveTheCellsOfTheirTable(@ForAll("many") List<String> all) {
    for (Optional<String> base : List.of(Optional.<String>empty(), Optional.of(BASE))) {
      String report = report(Samples.saying(all, "plans/plan.md"), base, 1 << 20);
      int columns = 0;
      int rows = 0;
      for (String line : report.lines().toList()) {
        if (!line.startsWith("|")) {
          columns = 0;
          continue;
        }
        List<String> cells = cells(line);
        columns = columns == 0 ? cells.size() : columns;
        assertEquals(columns, cells.size(), line);
        cells.forEach(cell -> checkTags(rendered("a " + cell)));
        rows++;
      }
      assertEquals(rows(all.size()), rows, report);
    }
  }

  /** Six tables, those of findings by severity, and the stages' row of what is in none of them. */
  private static int rows(int each) {
    int severities = Math.min(each, 3);
    return 6 * each + 2 * (5 + severities) + 1;
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aReportFitsAndSaysWhatIsCut(
      @ForAll("many") List<String> all, @ForAll @IntRange(min = 4000, max = 60000) int most) {
    Review review = Samples.saying(all, "plans/plan.md");
    String whole = report(review, Optional.of(BASE), 1 << 20);
    String cut = report(review, Optional.of(BASE), most);
    assertTrue(cut.length() <= most, () -> cut.length() + " of " + most);
    assertTrue(cut.startsWith("## Not ready: 1 error"), cut);
    assertTrue(cut.endsWith("\n<!-- rutter-report: plans/plan.md -->\n"), cut);
    assertEquals(whole.length() > most, cut.contains("**Left out for its length:** "), cut);
    assertEquals(count(cut, "<details>"), count(cut, "</details>"), cut);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void reportsOfManyPlansFit(
      @ForAll("many") List<String> all, @ForAll @IntRange(min = 4000, max = 60000) int most) {
    List<Review> reviews = new ArrayList<>();
    for (String words : all) {
      reviews.add(Samples.saying(List.of(words, words), "plans/" + words));
    }
    String report = new MarkdownReport(Optional.of(BASE), most).of(reviews);
    assertTrue(report.length() <= most, () -> report.length() + " of " + most);
    String index = new MarkdownReport(Optional.of(BASE), most).index(reviews);
    assertTrue(index.length() <= most, () -> index.length() + " of " + most);
  }

  private static String report(Review review, Optional<String> base, int most) {
    return new MarkdownReport(base, most).of(List.of(review));
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(line.substring(1));
    int end = 0;
    while (cell.find() && cell.start() == end) {
      cells.add(cell.group().substring(0, cell.group().length() - 1).strip().replace("\\|", "|"));
      end = cell.end();
    }
    assertEquals(line.length() - 1, end, line);
    return cells;
  }

  private static String rendered(String markdown) {
    return RENDERER.render(PARSER.parse(markdown));
  }

  private static void checkTags(String html) {
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      assertTrue(tag.group(1).matches("/?(?:p|strong|em|code|a|br)"), html);
      boolean link =
          tag.group(1).equals("a") && tag.group(2).matches(" href=\"(?i:https?)://[^\"]*\"");
      assertTrue(link || tag.group(2).isBlank() || tag.group(2).equals(" /"), html);
    }
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
