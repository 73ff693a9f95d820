package rutter.compare;

import rutter.program.Essence.Fact;
import rutter.program.Operation;

/** What a step is for, and what its changes are called. */
enum Family {
  COMMAND(Kind.COMMAND_ADDED, Kind.COMMAND_CHANGED, Kind.COMMAND_REMOVED),
  STEP(Kind.STEP_ADDED, Kind.STEP_CHANGED, Kind.STEP_REMOVED),
  VERIFICATION(Kind.VERIFICATION_ADDED, Kind.VERIFICATION_CHANGED, Kind.VERIFICATION_WEAKENED),
  GATE(Kind.GATE_ADDED, Kind.GATE_CHANGED, Kind.GATE_REMOVED),
  ROLLBACK(Kind.ROLLBACK_ADDED, Kind.ROLLBACK_CHANGED, Kind.ROLLBACK_WEAKENED);

  private final Kind added;
  private final Kind changed;
  private final Kind removed;

  Family(Kind added, Kind changed, Kind removed) {
    this.added = added;
    this.changed = changed;
    this.removed = removed;
  }

  Kind added() {
    return added;
  }

  Kind changed() {
    return changed;
  }

  Kind removed() {
    return removed;
  }

  /** {@code back} are the steps that undo others. */
  static Family of(Fact fact, boolean back) {
    if (back) {
      return ROLLBACK;
    }
    Operation.Kind kind = fact.operation().map(Operation::kind).orElse(Operation.Kind.VERIFY);
    return switch (kind) {
      case VERIFY -> VERIFICATION;
      case PRECONDITION, DECISION, APPROVAL -> GATE;
      case ROLLBACK -> ROLLBACK;
      case MANUAL, RUN, WAIT -> fact.content().isEmpty() ? STEP : COMMAND;
    };
  }
}
