package rutter.plan;

import java.util.Locale;
import java.util.Optional;

/** A risk or severity as written, and what it means if the vocabulary knows it. */
public record Level(Words text, Optional<Grade> grade) {
  /** From harmless to worst. */
  public enum Grade {
    NONE,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
