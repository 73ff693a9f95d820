package rutter.profile;

import java.util.Locale;
import java.util.Optional;

/** How much a plan must hold by now: while it is written, when it is read, before it is run. */
public enum Strictness {
  DRAFT,
  STANDARD,
  STRICT;

  public static Optional<Strictness> named(String name) {
    for (Strictness strictness : values()) {
      if (strictness.toString().equals(name)) {
        return Optional.of(strictness);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
