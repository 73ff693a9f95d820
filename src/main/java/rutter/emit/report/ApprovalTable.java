package rutter.emit.report;

import java.util.List;
import java.util.stream.Collectors;
import rutter.plan.Level.Grade;
import rutter.review.ApprovalRow;
import rutter.review.Review;

/** Who must approve, for which risks, and who has. */
final class ApprovalTable {
  private ApprovalTable() {}

  static List<Part> of(Review review, Links links) {
    return Part.table(
        "Approvals",
        "",
        "| Role | Required for risk | Name | Date | Decision |",
        review.approvals().stream().map(row -> row(row, links)).toList());
  }

  private static String row(ApprovalRow row, Links links) {
    String risks =
        row.requiredFor().stream().map(Grade::toString).collect(Collectors.joining(", "));
    return Part.row(
        links.to(Phrases.cell(row.role()), row.line()),
        Phrases.cell(risks),
        Phrases.cell(row.name()),
        Phrases.cell(row.date()),
        decision(row));
  }

  private static String decision(ApprovalRow row) {
    return switch (row.state()) {
      case APPROVED -> "approved";
      case REJECTED -> "**rejected**" + said(row);
      case CONDITIONAL -> "**with a condition**" + said(row);
      case PENDING -> row.line() == 0 ? "**nobody is named**" : "**missing**";
    };
  }

  private static String said(ApprovalRow row) {
    return row.decision().isBlank() ? "" : ": " + Phrases.cell(row.decision());
  }
}
