package rutter.finding;

import java.util.Locale;
import java.util.Optional;

/** How bad a finding is; the least first. */
public enum Severity {
  NOTE,
  WARNING,
  ERROR;

  public static Optional<Severity> named(String name) {
    for (Severity severity : values()) {
      if (severity.toString().equals(name)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
