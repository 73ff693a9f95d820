package rutter.emit.report;

import java.util.List;
import rutter.finding.Severity;
import rutter.review.Review;

/**
 * A report before it is written in a format: the verdict and what speaks against the plan, whose
 * plan it is, the reasons, and tables, the most important first; one without rows is left out.
 */
public record Told(
    String verdict, String because, List<Phrase> whose, List<Reason> reasons, List<Table> tables) {

  /** A reason for the verdict, with what it is about. */
  public record Reason(About about, Phrase said) {}

  /** What reasons are about. */
  public enum About {
    STAGES("Stages"),
    GAPS("Gaps"),
    APPROVALS("Approvals"),
    NO_RETURN("Point of no return"),
    CHANGES("SQL"),
    BLANKS("Left to fill");

    private final String title;

    About(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public Told {
    whose = List.copyOf(whose);
    reasons = List.copyOf(reasons);
    tables = tables.stream().filter(table -> !table.rows().isEmpty()).toList();
  }

  /** {@code Not ready: 2 errors} */
  public String sentence() {
    return verdict + (because.isEmpty() ? "" : ": " + because);
  }

  public static Told of(Review review) {
    Heading heading = new Heading(review);
    return new Told(
        Verdicts.answer(review),
        Verdicts.because(review),
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
