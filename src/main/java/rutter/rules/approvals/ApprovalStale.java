package rutter.rules.approvals;

import java.util.List;
import java.util.Optional;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.rules.Around.Approved;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Only an approval with a digest says what was approved; what else there is goes by dates. */
public final class ApprovalStale implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    List<Approval> sealed =
        subject.plan().governance().approvals().stream()
            .filter(one -> one.state() == State.APPROVED || one.state() == State.CONDITIONAL)
            .filter(one -> one.digest().isPresent())
            .toList();
    if (sealed.isEmpty()) {
      return;
    }
    Optional<String> now = subject.around().digest(subject);
    for (Approval approval : sealed) {
      String was = approval.digest().orElse("");
      if (!now.equals(Optional.of(was))) {
        Observation stale =
            report
                .at(Signers.at(approval.decision(), approval))
                .with("who", Signers.called(approval))
                .with("was", was)
                .with("now", now.orElse(""));
        if (now.isEmpty()) {
          stale.as("nothing");
        } else {
          subject.around().approved(was, subject).ifPresent(then -> since(then, stale));
        }
      }
    }
  }

  private static void since(Approved then, Observation stale) {
    stale
        .as(then.changes().isEmpty() ? "git" : "changed")
        .with("commit", then.commit())
        .with("date", then.date().toString())
        .with("changes", String.join("; ", then.changes()));
  }
}
