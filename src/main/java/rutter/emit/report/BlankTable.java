package rutter.emit.report;

import java.util.List;
import rutter.emit.Terminal;
import rutter.review.Review;

/** What is left to fill, and where. */
final class BlankTable {
  private static final int MOST_LINES = 12;
  private static final int LONGEST = 80;

  private BlankTable() {}

  static Table of(Review review) {
    return Table.of(
            Table.Topic.BLANKS,
            List.of("What", "Lines"),
            review.blanks().stream().map(BlankTable::row).toList())
        .foldedIf(review.blanks().size() > 5);
  }

  private static Table.Row row(Review.Blank blank) {
    Phrase lines =
        Phrase.joined(
            ", ",
            blank.lines().stream()
                .limit(MOST_LINES)
                .map(line -> Phrase.own(String.valueOf(line)).at(line))
                .toList());
    int more = blank.lines().size() - MOST_LINES;
    Phrase said = Phrase.code(Terminal.fit(blank.text(), LONGEST));
    return Table.Row.of(
        said.and(blank.inCode() ? " in a command" : ""),
        more > 0 ? lines.and(" and " + more + " more") : lines);
  }
}
