package rutter.plan;

import java.util.List;
import java.util.Locale;
import rutter.text.Span;

/** How a stage is undone, and by what the plan says so. */
public record Rollback(Coverage coverage, List<Words> steps, List<Command> commands, Span span) {
  /** From the surest to none; a section that names no stage covers the plan, not the stage. */
  public enum Coverage {
    OWN,
    ROW,
    NAMED,
    LINKED,
    NOT_APPLICABLE,
    IMPOSSIBLE,
    NONE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Rollback {
    steps = List.copyOf(steps);
    commands = List.copyOf(commands);
  }
}
