package rutter.rules.undo;

import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** By following each thing through the statements: what is dropped twice, or still in use. */
public final class UndoOrder implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Prose prose = new Prose(subject);
    for (Way way : Ways.in(subject)) {
      if (!prose.isForwardOpen(way)) {
        way.rehearsal().faults().stream()
            .filter(fault -> !isGoneBefore(fault, way))
            .forEach(fault -> report(fault, report));
      }
    }
  }

  /** Dropped on the way forward: that the rollback needs it is told by another rule. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isGoneBefore(Fault fault, Way way) {
    return fault.kind().equals("gone")
        && fault.cause().filter(step -> way.back().stream().anyMatch(any -> any == step)).isEmpty();
  }

  private static void report(Fault fault, Report report) {
    Observation seen =
        report
            .at(Said.at(fault.step(), fault.piece()))
            .as(fault.kind())
            .with("thing", Said.called(fault.piece()))
            .with("other", Said.called(fault.other()));
    fault.cause().ifPresent(cause -> seen.near(Said.at(cause, fault.other()), fault.kind()));
  }
}
