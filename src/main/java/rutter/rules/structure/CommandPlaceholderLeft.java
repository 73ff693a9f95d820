package rutter.rules.structure;

import rutter.rules.LeftOpen;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.rules.shell.Redirected;

/** What is to be replaced in commands, each once; what a shell takes for files is told apart. */
public final class CommandPlaceholderLeft implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Redirected redirected = Redirected.in(subject);
    for (LeftOpen left : LeftOpen.in(subject)) {
      if (redirected.of(left).isEmpty()) {
        int count = left.places().size();
        report
            .at(left.places().get(0).span())
            .as(count > 1 ? "many" : "")
            .with("text", left.text())
            .with("count", count);
      }
    }
  }
}
