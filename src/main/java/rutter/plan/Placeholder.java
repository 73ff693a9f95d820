package rutter.plan;

import java.util.Locale;

/** Something still to be written, and how it is marked. */
public record Placeholder(Kind kind, Words text, boolean inCode) {
  public enum Kind {
    BRACKETS,
    ANGLES,
    BRACES,
    WORD,
    DATE,
    BLANK,
    FILLER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
