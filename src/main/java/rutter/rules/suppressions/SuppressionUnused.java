package rutter.rules.suppressions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rutter.rules.Report;
import rutter.rules.suppressions.Directive.Kind;
import rutter.rules.suppressions.Directive.Name;

/** Of rules that are off nobody knows whether they would have been suppressed. */
public final class SuppressionUnused implements SuppressionRule {
  @Override
  public void check(Silence silence, Report report) {
    Set<String> open = new HashSet<>();
    for (Directive directive : silence.directives()) {
      if (directive.kind() == Kind.END) {
        ended(directive, open, report);
      } else if (directive.isRequest() && directive.isExplained()) {
        unused(directive, silence, report);
      }
      if (directive.kind() == Kind.REGION) {
        directive.names().forEach(name -> open.add(name.rule()));
      }
    }
  }

  private static void unused(Directive directive, Silence silence, Report report) {
    List<Name> unused = directive.names().stream().filter(silence::isUnused).toList();
    if (unused.size() > 1 && unused.size() == directive.names().size()) {
      report.at(directive.span()).as("all");
      return;
    }
    unused.forEach(name -> report.at(name.span()).with("rule", name.rule()));
  }

  private static void ended(Directive directive, Set<String> open, Report report) {
    List<String> names = directive.names().stream().map(Name::rule).toList();
    List<String> ended = new ArrayList<>(names.isEmpty() ? open : names);
    if (ended.stream().noneMatch(open::contains)) {
      report.at(directive.span()).as("end");
    }
    ended.forEach(open::remove);
  }
}
