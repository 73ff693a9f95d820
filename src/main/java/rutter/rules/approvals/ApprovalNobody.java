package rutter.rules.approvals;

import java.util.List;
import java.util.Optional;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.plan.Part;
import rutter.plan.Topic;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.rules.Unfilled;

/** A role is somebody; where others sign with their names it is not. */
public final class ApprovalNobody implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Signers signers = Signers.of(subject);
    Optional<Part> section = subject.parts(Topic.APPROVALS).findFirst();
    boolean nobody =
        signers.all().stream()
            .allMatch(one -> Unfilled.isBlank(one.role()) && Unfilled.isBlank(one.name()));
    if (nobody) {
      section.ifPresent(part -> report.at(part.title().span()).with("section", part.title()));
      return;
    }
    if (signers.all().stream().anyMatch(one -> Signers.name(one).isPresent() && isRole(one))) {
      List<Approval> unsigned =
          signers.in(State.APPROVED).stream()
              .filter(one -> isRole(one) && one.name().isEmpty())
              .toList();
      for (Approval one : unsigned) {
        report.at(one.role().span()).as("unsigned").with("role", Signers.called(one));
      }
    }
  }

  private static boolean isRole(Approval one) {
    return !Unfilled.isBlank(one.role());
  }
}
