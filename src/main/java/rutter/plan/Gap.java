package rutter.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rutter.text.Span;

/** A difference to be closed: which stages close it, or why none does. */
public record Gap(
    Words id,
    Words title,
    Optional<Level> risk,
    Optional<Duration> effort,
    List<Assignment> assignments,
    Optional<Disposition> disposition,
    boolean template,
    String document,
    Span span) {
  /**
   * A gap given to stages, in its own row or by the stage; {@code unknown} are the names of stages
   * that the plan does not have.
   */
  public record Assignment(Words text, List<String> stages, List<String> unknown, boolean byStage) {
    public Assignment {
      stages = List.copyOf(stages);
      unknown = List.copyOf(unknown);
    }
  }

  /** What becomes of a gap that no stage closes, the words that say so, and why. */
  public record Disposition(Kind kind, Words text, Optional<Words> reason) {
    /** The ways of not closing a gap now. */
    public enum Kind {
      ACCEPTED,
      DEFERRED,
      NOT_APPLICABLE,
      CLOSED,
      DROPPED;

      @Override
      public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
      }
    }
  }

  public Gap {
    assignments = List.copyOf(assignments);
  }
}
