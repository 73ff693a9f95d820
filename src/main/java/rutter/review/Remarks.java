package rutter.review;

import java.util.Comparator;
import java.util.List;
import rutter.review.Review.Remark;

/** The findings, the worst first. */
final class Remarks {
  private Remarks() {}

  static List<Remark> of(Reviewed reviewed) {
    return reviewed.findings().stream()
        .map(
            one ->
                new Remark(
                    one.severity(),
                    one.rule(),
                    one.message(),
                    one.help(),
                    reviewed.line(one.span()),
                    Innermost.number(one.span(), reviewed.plan())))
        .sorted(Comparator.comparing(Remark::severity).reversed().thenComparingInt(Remark::line))
        .toList();
  }
}
