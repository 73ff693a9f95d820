package rutter.plan;

import java.util.List;
import java.util.Optional;

/** Who decides, and who is called. */
public record Governance(
    List<Approval> approvals, List<ApprovalRule> matrix, List<Contact> contacts) {
  /**
   * A person or role that approves; what is not filled in is empty. {@code digest} is that of what
   * was approved, if the plan says it.
   */
  public record Approval(
      Words role, Words name, Words date, Words decision, State state, Optional<String> digest) {
    public Approval(Words role, Words name, Words date, Words decision, State state) {
      this(role, name, date, decision, state, Optional.empty());
    }

    /** The same with what was approved. */
    public Approval of(Optional<String> content) {
      return new Approval(role, name, date, decision, state, content);
    }
  }

  /** What has become of an approval. */
  public enum State {
    APPROVED,
    REJECTED,
    CONDITIONAL,
    PENDING
  }

  /** Which approvers a level of risk requires. */
  public record ApprovalRule(Level level, Words criteria, Words downtime, List<Words> approvers) {
    public ApprovalRule {
      approvers = List.copyOf(approvers);
    }
  }

  /** Someone to call. */
  public record Contact(Words role, Words name, Words contact, Words availability) {}

  public Governance {
    approvals = List.copyOf(approvals);
    matrix = List.copyOf(matrix);
    contacts = List.copyOf(contacts);
  }
}
