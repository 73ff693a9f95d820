package rutter.rules.approvals;

import rutter.plan.Governance.Approval;
import rutter.rules.Around.Approved;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Only an approval with a digest says what was approved; what else there is goes by dates. */
public final class ApprovalStale implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Seals seals = Seals.in(subject);
    for (Approval approval : subject.plan().governance().approvals()) {
      seals.broken(approval).ifPresent(broken -> report(approval, broken, report));
    }
  }

  private static void report(Approval approval, Seals.Broken broken, Report report) {
    Observation stale =
        report
            .at(Signers.at(approval.decision(), approval))
            .with("who", Signers.called(approval))
            .with("was", broken.was())
            .with("now", broken.present().orElse(""));
    if (broken.present().isEmpty()) {
      stale.as("nothing");
    } else {
      broken.then().ifPresent(then -> since(then, stale));
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
