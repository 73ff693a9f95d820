package rutter.rules.approvals;

import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Says who is against the plan. */
public final class ApprovalRejected implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    for (Approval one : Signers.of(subject).in(State.REJECTED)) {
      report.at(Signers.at(one.decision(), one)).with("who", Signers.called(one));
    }
  }
}
