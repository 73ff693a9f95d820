package rutter.finding;

import java.util.Locale;

/** Why a finding does not count: who says so, and for what reason. */
public record Suppression(By by, String reason) {
  /** A comment in the document, or the baseline of what was there before. */
  public enum By {
    COMMENT,
    BASELINE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
