package rutter.emit.report;

import java.util.List;
import java.util.stream.Collectors;
import rutter.plan.Level.Grade;
import rutter.review.ApprovalRow;
import rutter.review.Review;

/** Who must approve, for which risks, and who has. */
final class ApprovalTable {
  private static final List<String> COLUMNS =
      List.of("Role", "Stage", "Required for risk", "Name", "Date", "Decision");

  private ApprovalTable() {}

  static Table of(Review review) {
    return Table.of(
            Table.Topic.APPROVALS,
            COLUMNS,
            review.approvals().stream().map(ApprovalTable::row).toList())
        .spoken();
  }

  private static Table.Row row(ApprovalRow row) {
    String risks =
        row.requiredFor().stream().map(Grade::toString).collect(Collectors.joining(", "));
    return Table.Row.of(
        Phrases.cell(row.role()).at(row.line()),
        Phrases.cell(row.stage()),
        Phrases.cell(risks),
        Phrases.cell(row.name()),
        Phrases.cell(row.date()),
        decision(row));
  }

  private static Phrase decision(ApprovalRow row) {
    return row.stale().map(ApprovalTable::stale).orElseGet(() -> decided(row));
  }

  /** What was approved is not what stands there now. */
  private static Phrase stale(ApprovalRow.Stale stale) {
    Phrase words = Phrase.strong("stale");
    if (stale.asOf().isEmpty()) {
      return words.and(": the plan was another one, ").and(Phrases.cell(stale.was()));
    }
    Phrase since = words.and(", approved as of ").and(Phrases.cell(stale.asOf().get()));
    return stale.changes().isEmpty()
        ? since
        : since.and("; since then: ").and(Phrases.cell(String.join("; ", stale.changes())));
  }

  private static Phrase decided(ApprovalRow row) {
    return switch (row.state()) {
      case APPROVED -> Phrase.own("approved");
      case REJECTED -> Phrase.strong("rejected").and(said(row));
      case CONDITIONAL -> Phrase.strong("with a condition").and(said(row));
      case PENDING -> Phrase.strong(row.line() == 0 ? "nobody is named" : "missing");
    };
  }

  private static Phrase said(ApprovalRow row) {
    return row.decision().isBlank()
        ? Phrase.EMPTY
        : Phrase.own(": ").and(Phrases.cell(row.decision()));
  }
}
