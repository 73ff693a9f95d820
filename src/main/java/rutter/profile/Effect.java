package rutter.profile;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a command does to the world, by the word that {@code rules/commands.yml} has for it. */
public enum Effect {
  /** Looks, and leaves all as it was. */
  READS,
  /** Looks whether something is as it should be, and fails if not. */
  VERIFIES,
  WAITS,
  /** Opens a session in which somebody types, or output that nothing ends. */
  OPENS,
  CHANGES,
  CREATES,
  /** Makes a copy that what is destroyed can be had back from. */
  SAVES,
  /** Brings back what was saved. */
  RESTORES,
  /** Leaves nothing that could be had back without a copy. */
  DESTROYS,
  /** Runs the command that is handed to it. */
  RUNS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Effect> named(String word) {
    return Stream.of(values()).filter(effect -> effect.toString().equals(word)).findFirst();
  }

  /** Whether something is another after it. */
  public boolean isChange() {
    return this == CHANGES || this == CREATES || this == RESTORES || this == DESTROYS;
  }
}
