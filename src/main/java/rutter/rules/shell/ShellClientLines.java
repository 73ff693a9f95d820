package rutter.rules.shell;

import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;

/** What a fence types to a client or to a shell elsewhere, which a script does not. */
public final class ShellClientLines implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    for (Session session : Session.in(subject)) {
      if (session.isTypedTo()) {
        Span below =
            session.isShell() ? session.next().orElseThrow().span() : session.typed().orElseThrow();
        report
            .at(session.command().span())
            .as(session.isShell() ? "shell" : "")
            .with("command", session.said())
            .with("program", session.command().program())
            .near(below);
      }
    }
  }
}
