package rutter.emit.report;

import java.util.List;
import java.util.stream.Collectors;
import rutter.emit.Terminal;
import rutter.review.Review;
import rutter.review.Review.Blank;

/** What is left to fill, and where. */
final class BlankTable {
  private static final int MOST_LINES = 12;
  private static final int LONGEST = 80;

  private BlankTable() {}

  static List<Part> of(Review review, Links links) {
    return Part.table(
        "Left to fill",
        "",
        "| What | Lines |",
        review.blanks().stream().map(blank -> row(blank, links)).toList(),
        review.blanks().size() > 5);
  }

  private static String row(Blank blank, Links links) {
    String lines =
        blank.lines().stream()
            .limit(MOST_LINES)
            .map(line -> links.to(String.valueOf(line), line))
            .collect(Collectors.joining(", "));
    int more = blank.lines().size() - MOST_LINES;
    String said = CodeSpan.of(Terminal.fit(blank.text(), LONGEST));
    return Part.row(
        said + (blank.inCode() ? " in a command" : ""),
        more > 0 ? lines + " and " + more + " more" : lines);
  }
}
