package rutter.review;

import java.util.List;
import rutter.plan.Rollback;

/**
 * A stage and what covers it. What the plan does not say is empty; {@code checks} counts the checks
 * that it states, which may be none where it says in other words that it verifies.
 */
public record StageRow(
    String called,
    int line,
    String risk,
    String duration,
    String layers,
    Verified verified,
    int checks,
    Undone undone,
    List<String> gaps,
    List<String> approved,
    List<String> unapproved,
    Severities findings) {

  /** Whether a stage says how it is verified. */
  public enum Verified {
    STATED,
    HINTED,
    NOT
  }

  /** By what a stage is undone: {@code line} is where, zero if in another document. */
  public record Undone(Rollback.Coverage coverage, int line, int operations) {}

  public StageRow {
    gaps = List.copyOf(gaps);
    approved = List.copyOf(approved);
    unapproved = List.copyOf(unapproved);
  }

  /** Whether the plan says how it is undone, or why not. */
  public boolean isUndone() {
    return undone.coverage() != Rollback.Coverage.NONE;
  }
}
