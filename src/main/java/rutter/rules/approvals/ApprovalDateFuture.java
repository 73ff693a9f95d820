package rutter.rules.approvals;

import java.time.LocalDate;
import java.util.Optional;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.rules.Dates;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/**
 * Elsewhere it may be tomorrow already, and a plan that says it was changed later still knows
 * better than the clock. The day of a decision that is still to be taken may lie ahead.
 */
public final class ApprovalDateFuture implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Signers signers = Signers.of(subject);
    if (signers.all().isEmpty()) {
      return;
    }
    LocalDate tomorrow = subject.around().today().plusDays(1);
    for (Day change : Day.changes(subject)) {
      tomorrow = change.date().isAfter(tomorrow) ? change.date() : tomorrow;
    }
    LocalDate latest = tomorrow;
    for (Approval one : signers.all()) {
      Optional<LocalDate> day = Dates.in(one.date().text(), subject.vocabulary());
      boolean given = one.state() != State.PENDING;
      if (given && day.filter(latest::isBefore).isPresent()) {
        report
            .at(Signers.at(one.date(), one))
            .with("who", Signers.called(one))
            .with("date", one.date());
      }
    }
  }
}
