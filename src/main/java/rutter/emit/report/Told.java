package rutter.emit.report;

import java.util.List;
import rutter.finding.Severity;
import rutter.review.Review;

/**
 * A report before it is written in a format: the verdict, whose plan it is of, the reasons, and
 * tables, the most important first; one without rows is left out.
 */
public record Told(String verdict, List<Phrase> whose, List<Phrase> reasons, List<Table> tables) {
  public Told {
    whose = List.copyOf(whose);
    reasons = List.copyOf(reasons);
    tables = tables.stream().filter(table -> !table.rows().isEmpty()).toList();
  }

  public static Told of(Review review) {
    Heading heading = new Heading(review);
    return new Told(
        Verdicts.sentence(review),
        heading.whose(),
        heading.reasons(),
        List.of(
            CoverageTable.of(review),
            RemarkTable.of(Severity.ERROR, review),
            GapTable.of(review),
            ApprovalTable.of(review),
            SqlTable.of(review),
            RemarkTable.of(Severity.WARNING, review),
            BlankTable.of(review),
            RemarkTable.of(Severity.NOTE, review)));
  }
}
