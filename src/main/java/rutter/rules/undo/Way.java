package rutter.rules.undo;

import java.util.List;
import java.util.Optional;
import rutter.plan.Command;
import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.sql.Dialect;

/**
 * What a plan does in SQL and what it says undoes that: of one stage, of several that share a
 * rollback, or of the plan as a whole. {@code before} is what earlier stages did.
 */
record Way(
    List<Stage> stages,
    Optional<Rollback> rollback,
    List<Step> before,
    List<Step> forward,
    List<Step> back,
    List<Command> commandsBack,
    Dialect dialect,
    Rehearsal rehearsal) {
  /** Said of a stage, or of several, or of the plan. */
  String called() {
    return stages.size() == 1 ? stages.get(0).called() : "the plan";
  }

  /** Whether the way back takes back something of the way forward. */
  boolean undoesAnything() {
    return back.stream().anyMatch(step -> !rehearsal.undoneBy(step).isEmpty());
  }

  /** Whether a step of the way back undoes something that was done before another. */
  boolean undoesBefore(Step step, Step other) {
    return rehearsal.undoneBy(step).stream().anyMatch(done -> index(done) < index(other));
  }

  /** The place of a step on the way forward; what is none of it stands before. */
  int index(Step step) {
    return rehearsal.place(step);
  }
}
