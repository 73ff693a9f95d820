package rutter.emit.report;

import java.util.List;
import rutter.emit.MarkdownWords;
import rutter.finding.Severity;
import rutter.review.Review;
import rutter.review.Review.Remark;

/** The findings of a severity, with what to do about each. */
final class RemarkTable {
  private static final String HEADER = "| Line | Finding | Rule |";

  private RemarkTable() {}

  static List<Part> of(Severity severity, Review review, Links links) {
    List<String> rows =
        review.remarks().stream()
            .filter(remark -> remark.severity() == severity)
            .map(remark -> row(remark, links))
            .toList();
    String title =
        switch (severity) {
          case ERROR -> "Errors";
          case WARNING -> "Warnings";
          case NOTE -> "Notes";
        };
    return severity == Severity.ERROR
        ? Part.table(title, "", HEADER, rows, false)
        : Part.table(title, "", HEADER, rows, severity == Severity.NOTE || rows.size() > 5);
  }

  private static String row(Remark remark, Links links) {
    String help = remark.help().isBlank() ? "" : "<br>" + MarkdownWords.of(remark.help());
    return Part.row(
        links.to(String.valueOf(remark.line()), remark.line()),
        MarkdownWords.of(remark.message()) + help,
        "`" + remark.rule() + "`");
  }
}
