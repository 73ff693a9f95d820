package rutter.emit.report;

import java.util.List;
import rutter.finding.Severity;
import rutter.review.Review;

/** The findings of a severity, with what to do about each. */
final class RemarkTable {
  private static final List<String> COLUMNS = List.of("Line", "Finding", "Rule");

  private RemarkTable() {}

  static Table of(Severity severity, Review review) {
    List<Table.Row> rows =
        review.remarks().stream()
            .filter(remark -> remark.severity() == severity)
            .map(RemarkTable::row)
            .toList();
    return switch (severity) {
      case ERROR -> Table.of(Table.Topic.ERRORS, COLUMNS, rows).foldedIf(false);
      case WARNING -> Table.of(Table.Topic.WARNINGS, COLUMNS, rows).foldedIf(rows.size() > 5);
      case NOTE -> Table.of(Table.Topic.NOTES, COLUMNS, rows).foldedIf(true);
    };
  }

  private static Table.Row row(Review.Remark remark) {
    return Table.Row.of(
        Phrase.own(String.valueOf(remark.line())).at(remark.line()),
        Phrase.below(List.of(Phrase.prose(remark.message()), Phrase.prose(remark.help()))),
        Phrase.code(remark.rule()));
  }
}
