package rutter.program;

import java.util.List;
import java.util.Locale;
import rutter.text.Span;

/**
 * One thing that is done and remembered as done. {@code title} is one line in the words of the
 * plan, {@code notes} are what else it says there; {@code undoneBy} are the ids of operations that
 * take this one back.
 */
public record Operation(
    String id,
    Kind kind,
    String title,
    List<String> notes,
    Deed deed,
    Terms terms,
    Effect effect,
    List<String> undoneBy,
    Span span) {

  /** What an operation is for. */
  public enum Kind {
    APPROVAL,
    PRECONDITION,
    MANUAL,
    RUN,
    VERIFY,
    WAIT,
    DECISION,
    ROLLBACK;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What it does to the world, as far as is known. */
  public enum Effect {
    READS,
    CHANGES,
    IRREVERSIBLE,
    UNKNOWN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Operation {
    notes = List.copyOf(notes);
    undoneBy = List.copyOf(undoneBy);
  }
}
