package rutter.checking;

import java.util.List;
import java.util.Optional;
import rutter.config.Settings;
import rutter.finding.Checked;
import rutter.text.Source;
import rutter.text.Span;

/**
 * What came of a document: how it was read, what was found, where it has secrets, its text after
 * fixes, or why it could not be checked. What is no plan is left alone.
 */
public record Outcome(
    Settings settings,
    Optional<Checked> checked,
    List<Span> secrets,
    Optional<Source> before,
    int fixes,
    Optional<String> problem) {
  static Outcome unreadable(Settings settings, String problem) {
    return new Outcome(
        settings, Optional.empty(), List.of(), Optional.empty(), 0, Optional.of(problem));
  }

  static Outcome leftAlone(Settings settings) {
    return new Outcome(
        settings, Optional.empty(), List.of(), Optional.empty(), 0, Optional.empty());
  }

  static Outcome found(Settings settings, Checked checked, List<Span> secrets) {
    return new Outcome(
        settings, Optional.of(checked), secrets, Optional.empty(), 0, Optional.empty());
  }

  static Outcome fixed(
      Settings settings, Checked checked, List<Span> secrets, Source before, int fixes) {
    return new Outcome(
        settings, Optional.of(checked), secrets, Optional.of(before), fixes, Optional.empty());
  }
}
