package rutter.plan;

import java.util.Locale;
import java.util.Optional;

/** A layer as written, and which one it is if the vocabulary knows it. */
public record Layer(Words text, Optional<Kind> kind) {
  /** The layers of a system, from below. */
  public enum Kind {
    INFRASTRUCTURE,
    DATA,
    DEPENDENCIES,
    CODE,
    CONFIG,
    CONSUMERS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
