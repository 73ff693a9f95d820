package rutter.rules.sql;

import rutter.plan.Command;
import rutter.plan.Command.Role;
import rutter.vocabulary.Phrases;
import rutter.vocabulary.Vocabulary;

/** Follows a plan from where it stops programs to where it starts them again. */
final class Closing {
  private final Phrases stops;
  private final Phrases starts;
  private boolean stopped;

  Closing(Vocabulary vocabulary) {
    this.stops = vocabulary.phrases("programs", "stopped");
    this.starts = vocabulary.phrases("programs", "started");
  }

  /** Whether programs are stopped while the command runs, or by it. */
  boolean during(Command command) {
    boolean stop = stops.in(command.body());
    if (command.role() != Role.FORWARD) {
      return stop;
    }
    boolean closed = stop || stopped;
    stopped = closed && !starts.in(command.body());
    return closed;
  }
}
