package rutter.rules.approvals;

import java.util.List;
import java.util.Optional;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.rules.Unfilled;
import rutter.vocabulary.Vocabulary;

/** The status of the plan, held against what its approvals say. */
public final class ApprovalStatusContradicted implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Optional<Words> status = subject.plan().metadata().status();
    List<Approval> all = Signers.of(subject).all();
    if (status.isEmpty() || all.isEmpty()) {
      return;
    }
    Words said = status.get();
    Optional<Approval> open = all.stream().filter(ApprovalStatusContradicted::isOpen).findFirst();
    if (open.isPresent() && isApproved(said, subject.vocabulary())) {
      boolean named = !Unfilled.isBlank(Signers.who(open.get()));
      report
          .at(said.span())
          .as(named ? "" : "unsigned")
          .with("status", said)
          .with("who", Signers.called(open.get()))
          .near(Signers.at(open.get()));
    } else if (all.stream().allMatch(one -> one.state() == State.APPROVED)
        && subject.vocabulary().value("draft", said.text()).isPresent()) {
      report.at(said.span()).as("draft").with("status", said).near(Signers.at(all.get(0)), "draft");
    }
  }

  private static boolean isOpen(Approval one) {
    return one.state() == State.PENDING || one.state() == State.REJECTED;
  }

  private static boolean isApproved(Words status, Vocabulary vocabulary) {
    return vocabulary.value("state", status.text()).filter("approved"::equals).isPresent()
        || vocabulary.value("status", status.text()).filter("done"::equals).isPresent();
  }
}
