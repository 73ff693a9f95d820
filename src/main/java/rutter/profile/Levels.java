package rutter.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rutter.finding.Severity;

/** How severe each rule is; one that is not named is off. */
public record Levels(Map<String, Severity> severities) {
  public Levels {
    severities = Map.copyOf(severities);
  }

  public Optional<Severity> of(String rule) {
    return Optional.ofNullable(severities.get(rule));
  }

  /** These, with some of them changed; an empty one turns its rule off. */
  public Levels with(Map<String, Optional<Severity>> changes) {
    Map<String, Severity> changed = new HashMap<>(severities);
    changes.forEach(
        (rule, severity) ->
            severity.ifPresentOrElse(
                given -> changed.put(rule, given), () -> changed.remove(rule)));
    return new Levels(changed);
  }
}
