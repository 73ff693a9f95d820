package rutter.rules.approvals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/**
 * The last approval counts: plans change while the first ones come in, so while one is pending
 * nothing is said. What a plan says of its own changes goes before what git knows, where noting the
 * approvals is a change too.
 */
public final class ApprovalOutdated implements Rule {
  private static final int DAYS_TO_NOTE_IT = 7;

  @Override
  public void check(Subject subject, Report report) {
    Signers signers = Signers.of(subject);
    List<Approval> given = signers.in(State.APPROVED);
    List<Day> days = Day.of(given.stream().map(Approval::date).toList(), subject);
    if (days.isEmpty() || days.size() < given.size() || !signers.in(State.PENDING).isEmpty()) {
      return;
    }
    Day approved = Day.last(days);
    List<Day> changes = Day.changes(subject);
    changes.removeIf(day -> day.date().isAfter(subject.around().today()));
    if (!changes.isEmpty()) {
      Day changed = Day.last(changes);
      if (changed.date().isAfter(approved.date())) {
        report
            .at(approved.words().span())
            .with("approved", approved.words())
            .with("changed", changed.words())
            .near(changed.words().span());
      }
      return;
    }
    Optional<LocalDate> commit = subject.around().lastChange();
    if (commit.filter(approved.date().plusDays(DAYS_TO_NOTE_IT)::isBefore).isPresent()) {
      report
          .at(approved.words().span())
          .as("git")
          .with("approved", approved.words())
          .with("changed", commit.orElseThrow().toString());
    }
  }
}
