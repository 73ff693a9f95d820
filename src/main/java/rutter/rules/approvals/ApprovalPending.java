package rutter.rules.approvals;

import java.util.List;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.rules.Unfilled;

/** Of an approver who is still to be named another rule speaks. */
public final class ApprovalPending implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Signers signers = Signers.of(subject);
    Unfilled unfilled = new Unfilled(subject);
    List<Approval> pending =
        signers.in(State.PENDING).stream()
            .filter(one -> ApprovalPlaceholder.in(one, unfilled).isEmpty())
            .filter(one -> !Unfilled.isBlank(Signers.who(one)))
            .toList();
    if (signers.toldAtOnce(pending, signers.all(), report)) {
      return;
    }
    for (Approval one : pending) {
      report.at(Signers.at(one)).with("who", Signers.called(one));
    }
  }
}
