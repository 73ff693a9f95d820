package rutter.profile;

import java.util.Locale;
import java.util.Optional;
import rutter.finding.Severity;

/** Which findings make a run fail. */
public enum FailOn {
  ERROR,
  WARNING,
  NOTE,
  NEVER;

  public static Optional<FailOn> named(String name) {
    for (FailOn failOn : values()) {
      if (failOn.toString().equals(name)) {
        return Optional.of(failOn);
      }
    }
    return Optional.empty();
  }

  public boolean includes(Severity severity) {
    return switch (this) {
      case ERROR -> severity == Severity.ERROR;
      case WARNING -> severity != Severity.NOTE;
      case NOTE -> true;
      case NEVER -> false;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
