package rutter.cli;

import java.util.Optional;
import rutter.finding.Checked;
import rutter.text.Source;

/**
 * What came of a document: how it was read, what was found, its text after fixes, or why it could
 * not be checked. What is no plan is left alone.
 */
record Outcome(
    Settings settings,
    Optional<Checked> checked,
    Optional<Source> before,
    int fixes,
    Optional<String> problem) {
  static Outcome unreadable(Settings settings, String problem) {
    return new Outcome(settings, Optional.empty(), Optional.empty(), 0, Optional.of(problem));
  }

  static Outcome leftAlone(Settings settings) {
    return new Outcome(settings, Optional.empty(), Optional.empty(), 0, Optional.empty());
  }

  static Outcome found(Settings settings, Checked checked) {
    return new Outcome(settings, Optional.of(checked), Optional.empty(), 0, Optional.empty());
  }

  static Outcome fixed(Settings settings, Checked checked, Source before, int fixes) {
    return new Outcome(
        settings, Optional.of(checked), Optional.of(before), fixes, Optional.empty());
  }
}
