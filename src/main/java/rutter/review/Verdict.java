package rutter.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import rutter.plan.Detection;
import rutter.plan.Governance.State;

/**
 * Whether a plan may go ahead, and the numbers that say why; {@code undoneAsAWhole} is the line
 * from which on the plan says how all of it is undone.
 */
public record Verdict(
    Answer answer,
    Severities findings,
    Share undone,
    Share verified,
    Share settled,
    Share approved,
    Optional<Integer> undoneAsAWhole) {

  /** From the one that stops a reviewer at once to the one that does not. */
  public enum Answer {
    NO_PLAN,
    REJECTED,
    NOT_READY,
    INCOMPLETE,
    NOT_APPROVED,
    READY
  }

  /** So many of so many. */
  public record Share(int part, int all) {
    public int lacking() {
      return all - part;
    }

    private static <T> Share of(List<T> all, Predicate<T> counts) {
      return new Share((int) all.stream().filter(counts).count(), all.size());
    }
  }

  static Verdict of(
      Reviewed reviewed, List<StageRow> stages, List<GapRow> gaps, List<ApprovalRow> approvals) {
    Severities found = Severities.of(reviewed.findings());
    Share undone = Share.of(stages, StageRow::isUndone);
    Share verified = Share.of(stages, stage -> stage.verified() != StageRow.Verified.NOT);
    Share settled = Share.of(gaps, GapRow::settled);
    Share approved = Share.of(approvals, ApprovalRow::isGiven);
    boolean complete =
        undone.all() > 0 && undone.lacking() + verified.lacking() + settled.lacking() == 0;
    return new Verdict(
        answer(reviewed, found, approvals, complete),
        found,
        undone,
        verified,
        settled,
        approved,
        reviewed.plan().rollback().sections().stream()
            .map(section -> reviewed.line(section.span()))
            .findFirst());
  }

  private static Answer answer(
      Reviewed reviewed, Severities found, List<ApprovalRow> approvals, boolean complete) {
    if (reviewed.subject().kind() != Detection.Kind.PLAN) {
      return Answer.NO_PLAN;
    }
    if (approvals.stream().anyMatch(one -> one.state() == State.REJECTED)) {
      return Answer.REJECTED;
    }
    if (found.errors() > 0) {
      return Answer.NOT_READY;
    }
    if (!complete) {
      return Answer.INCOMPLETE;
    }
    return approvals.stream().allMatch(ApprovalRow::isGiven) ? Answer.READY : Answer.NOT_APPROVED;
  }
}
