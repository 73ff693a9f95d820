package rutter.rules.approvals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.plan.Governance.Approval;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.rules.Unfilled;

/** A form that nobody has signed yet is one finding, not one for each line of it. */
public final class ApprovalPlaceholder implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Signers signers = Signers.of(subject);
    Unfilled unfilled = new Unfilled(subject);
    List<Approval> open =
        signers.all().stream().filter(one -> in(one, unfilled).isPresent()).toList();
    if (signers.toldAtOnce(open, signers.all(), report)) {
      return;
    }
    for (Approval one : open) {
      Words words = in(one, unfilled).orElseThrow();
      boolean role = words.equals(one.role());
      report
          .at(words.span())
          .as(role || Unfilled.isBlank(one.role()) ? "role" : "")
          .with("role", Signers.called(one))
          .with("placeholder", words);
    }
  }

  /** The part of an approval that is still to be filled in. */
  static Optional<Words> in(Approval one, Unfilled unfilled) {
    return Stream.of(one.name(), one.role(), blankLine(one))
        .filter(unfilled::isPlaceholder)
        .findFirst();
  }

  /** {@code Security: ____ Date: ____} has its lines in what is read as the decision. */
  private static Words blankLine(Approval one) {
    return one.name().isEmpty() && one.date().isEmpty() ? one.decision() : one.name();
  }
}
