package rutter.rules.suppressions;

import rutter.rules.Report;

/** A comment without a reason suppresses nothing. */
public final class SuppressionUnexplained implements SuppressionRule {
  @Override
  public void check(Silence silence, Report report) {
    silence.directives().stream()
        .filter(directive -> directive.isRequest() && !directive.names().isEmpty())
        .filter(directive -> !directive.isExplained())
        .forEach(
            directive ->
                report
                    .at(directive.span())
                    .with("directive", directive.word())
                    .with("rule", directive.names().get(0).rule()));
  }
}
