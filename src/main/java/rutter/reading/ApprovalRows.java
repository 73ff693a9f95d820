package rutter.reading;

import java.util.List;
import java.util.Optional;
import rutter.outline.Table;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.plan.Words;
import rutter.vocabulary.Concept;

/** Reads the approvals in the rows of a table. */
final class ApprovalRows {
  private ApprovalRows() {}

  static void read(Columns columns, Signature signature, List<Approval> approvals) {
    boolean people =
        columns.has(Concept.ROLE)
            || columns.has(Concept.NAME)
            || columns.has(Concept.APPROVALS)
            || columns.has(Concept.OWNER);
    if (!people) {
      return;
    }
    // where no column is for the decision, who enters a name and a day has given it
    boolean decided = columns.has(Concept.DECISION) || columns.has(Concept.STATUS);
    for (Table.Row row : columns.table().rows()) {
      Words decision = columns.words(row, Concept.DECISION, Concept.STATUS);
      Words date = columns.words(row, Concept.DATE, Concept.UPDATED);
      Words who = columns.words(row, Concept.NAME, Concept.APPROVALS, Concept.OWNER);
      boolean signed = !decided && !who.isEmpty() && Signature.isDated(date.text());
      State state = signed ? State.APPROVED : signature.state(decision.text());
      Words role = columns.words(row, Concept.ROLE);
      approvals.add(new Approval(role, who, date, decision, state).of(digest(columns, row)));
    }
  }

  /** In a column of its own, or behind other words. */
  private static Optional<String> digest(Columns columns, Table.Row row) {
    return Seal.cell(columns.words(row, Concept.DIGEST).text())
        .or(() -> row.cells().stream().flatMap(cell -> Seal.in(cell.plain()).stream()).findFirst());
  }
}
