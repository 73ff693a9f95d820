package rutter.rules.shell;

import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** A script that stops at variables that are not set, or tests them, is careful enough. */
public final class ShellRemoveEmptyable implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    for (Emptyable path : Emptyable.in(subject)) {
      report
          .at(path.span())
          .as(path.instead().isEmpty() ? "blank" : "")
          .with("variable", path.variable())
          .with("path", path.instead())
          .with("safe", "${" + path.variable() + ":?}");
    }
  }
}
