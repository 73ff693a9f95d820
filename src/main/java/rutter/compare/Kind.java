package rutter.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What can become of a plan; the page of each in {@code rules/catalogue} has its sentences. */
public enum Kind {
  APPROVAL_GIVEN(false),
  APPROVAL_STALE(false),
  APPROVAL_WITHDRAWN(false),
  APPROVER_ADDED(false),
  APPROVER_REMOVED(false),
  COMMAND_ADDED,
  COMMAND_CHANGED,
  COMMAND_REMOVED,
  DEPENDENCY_ADDED,
  DEPENDENCY_REMOVED,
  DURATION_CHANGED(false),
  GAP_ADDED,
  GAP_CHANGED,
  GAP_DROPPED,
  GAP_MOVED,
  GATE_ADDED,
  GATE_CHANGED,
  GATE_REMOVED,
  INPUT_CHANGED,
  IRREVERSIBLE_ADDED,
  OTHER,
  RISK_LOWERED,
  RISK_RAISED,
  ROLLBACK_ADDED,
  ROLLBACK_CHANGED,
  ROLLBACK_REMOVED,
  ROLLBACK_WEAKENED,
  STAGE_ADDED,
  STAGE_REMOVED,
  STAGE_RENAMED,
  STAGE_RENUMBERED,
  STAGE_REORDERED,
  STEP_ADDED,
  STEP_CHANGED,
  STEP_MOVED,
  STEP_REMOVED,
  TERMS_CHANGED,
  VERIFICATION_ADDED,
  VERIFICATION_CHANGED,
  VERIFICATION_REMOVED,
  VERIFICATION_WEAKENED;

  /** The family of their pages. */
  public static final String FAMILY = "changes";

  private static final String PREFIX = "plan-change-";

  private final boolean executable;

  Kind() {
    this(true);
  }

  Kind(boolean executable) {
    this.executable = executable;
  }

  /** Whether what is approved has changed. */
  public boolean isExecutable() {
    return executable;
  }

  /** {@code plan-change-stage-added} */
  public String id() {
    return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static List<String> ids() {
    return Stream.of(values()).map(Kind::id).toList();
  }
}
