package rutter.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.finding.Severity;

/**
 * What a team chooses in a configuration, each with the line that says so: profile, strictness,
 * from which severity on a run fails, words and packs of its own, severities, its server, a
 * baseline, and whether the bash of the machine is asked about scripts.
 */
public record Choices(
    Optional<At<String>> profile,
    Optional<At<Strictness>> strictness,
    Optional<At<FailOn>> failOn,
    List<At<String>> vocabularies,
    List<At<String>> packs,
    Map<String, At<Optional<Severity>>> rules,
    Optional<At<Server>> dialect,
    Optional<At<String>> baseline,
    Optional<At<Boolean>> askBash) {
  /** A value, and the line of the file where it stands. */
  public record At<T>(T value, int line) {}

  public Choices {
    vocabularies = List.copyOf(vocabularies);
    packs = List.copyOf(packs);
    rules = Map.copyOf(rules);
  }
}
