package rutter.rules.approvals;

import java.util.List;
import java.util.stream.Stream;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.plan.Topic;
import rutter.rules.Dates;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.rules.Unfilled;

/** A date for all of them, in a line of its own, is a date. */
public final class ApprovalDateMissing implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Signers signers = Signers.of(subject);
    List<Approval> given = signers.in(State.APPROVED);
    List<Approval> undated = given.stream().filter(one -> isUndated(one, subject)).toList();
    if (undated.isEmpty() || hasCommonDate(subject)) {
      return;
    }
    if (signers.toldAtOnce(undated, given, report)) {
      return;
    }
    for (Approval one : undated) {
      report.at(Signers.at(one)).with("who", Signers.called(one));
    }
  }

  private static boolean isUndated(Approval one, Subject subject) {
    return Unfilled.isBlank(one.date())
        && Stream.of(one.decision(), one.name(), one.role())
            .allMatch(words -> Dates.in(words.text(), subject.vocabulary()).isEmpty());
  }

  private static boolean hasCommonDate(Subject subject) {
    return subject
        .parts(Topic.APPROVALS)
        .flatMap(part -> part.attributes().stream())
        .anyMatch(one -> Dates.in(one.value().text(), subject.vocabulary()).isPresent());
  }
}
