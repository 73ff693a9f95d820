package rutter.rules.approvals;

import rutter.plan.Governance.Approval;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.rules.Unfilled;

/** Where no approval has a role there is no column for it. */
public final class ApprovalRoleBlank implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Signers signers = Signers.of(subject);
    if (signers.all().stream().allMatch(one -> one.role().isEmpty())) {
      return;
    }
    for (Approval one : signers.all()) {
      if (one.role().isEmpty() && !Unfilled.isBlank(one.name())) {
        report.at(one.name().span()).with("name", one.name());
      }
    }
  }
}
