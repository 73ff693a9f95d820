package rutter.review;

import java.util.List;
import rutter.plan.Detection;
import rutter.plan.Governance.State;

/** Whether a plan may go ahead, and the numbers that say why. */
public record Verdict(
    Answer answer,
    Severities findings,
    Share undone,
    Share verified,
    Share settled,
    Share approved,
    int blocking) {

  /** From the one that stops a reviewer at once to the one that does not. */
  public enum Answer {
    NO_PLAN,
    REJECTED,
    NOT_READY,
    NOT_APPROVED,
    READY
  }

  /** So many of so many. */
  public record Share(int part, int all) {
    public int lacking() {
      return all - part;
    }

    private static <T> Share of(List<T> all, java.util.function.Predicate<T> counts) {
      return new Share((int) all.stream().filter(counts).count(), all.size());
    }
  }

  static Verdict of(
      Reviewed reviewed, List<StageRow> stages, List<GapRow> gaps, List<ApprovalRow> approvals) {
    Severities found = Severities.of(reviewed.findings());
    Share approved = Share.of(approvals, ApprovalRow::isGiven);
    return new Verdict(
        answer(reviewed, found, approvals, approved),
        found,
        Share.of(stages, StageRow::isUndone),
        Share.of(stages, stage -> stage.verified() != StageRow.Verified.NOT),
        Share.of(gaps, GapRow::settled),
        approved,
        (int) SqlChange.all(reviewed).stream().filter(SqlChange::blocks).count());
  }

  private static Answer answer(
      Reviewed reviewed, Severities found, List<ApprovalRow> approvals, Share approved) {
    Detection.Kind kind = reviewed.subject().kind();
    if (kind != Detection.Kind.PLAN && kind != Detection.Kind.TEMPLATE) {
      return Answer.NO_PLAN;
    }
    if (approvals.stream().anyMatch(one -> one.state() == State.REJECTED)) {
      return Answer.REJECTED;
    }
    if (found.errors() > 0) {
      return Answer.NOT_READY;
    }
    return approved.lacking() > 0 ? Answer.NOT_APPROVED : Answer.READY;
  }
}
