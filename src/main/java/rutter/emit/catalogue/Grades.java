package rutter.emit.catalogue;

import java.util.List;
import java.util.Optional;
import rutter.finding.Severity;

/** How severe a rule is at each strictness; nothing where it is off. */
public record Grades(
    Optional<Severity> draft, Optional<Severity> standard, Optional<Severity> strict) {
  static final String OFF = "off";

  /** As a team's configuration writes them. */
  List<String> words() {
    return List.of(word(draft), word(standard), word(strict));
  }

  private static String word(Optional<Severity> severity) {
    return severity.map(Severity::toString).orElse(OFF);
  }
}
