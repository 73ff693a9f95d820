package rutter.rules.suppressions;

import java.util.Collection;
import java.util.Optional;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.suppressions.Directive.Kind;
import rutter.text.Nearest;

/** Names that are no rule, and words that are no directive. */
public final class SuppressionUnknown implements SuppressionRule {
  private static final int MANY = 10;

  @Override
  public void check(Silence silence, Report report) {
    for (Directive directive : silence.directives()) {
      if (directive.kind() == Kind.UNKNOWN) {
        String word = directive.word();
        named(report.at(directive.span()), "directive", word, Comments.words());
        continue;
      }
      if (directive.isRequest() && directive.names().isEmpty()) {
        report.at(directive.span()).as("nothing").with("directive", directive.word());
      }
      directive.names().stream()
          .filter(name -> !silence.known().contains(name.rule()))
          .limit(MANY)
          .forEach(name -> named(report.at(name.span()), "rule", name.rule(), silence.known()));
    }
  }

  private static void named(
      Observation observation, String what, String name, Collection<String> known) {
    Optional<String> nearest = Nearest.to(name, known);
    observation.as(nearest.isPresent() ? what + "-near" : what).with("name", name);
    nearest.ifPresent(other -> observation.with("nearest", other));
  }
}
