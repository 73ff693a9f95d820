package rutter.rules.shell;

import java.util.List;
import rutter.plan.Command;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Only where something is done: who looks or watches may well sit before it. */
public final class ShellInteractive implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    List<Session> relied = Reliance.sessions(subject);
    for (Session session : Session.in(subject)) {
      Command.Role role = session.lines().command().role();
      boolean done = role == Command.Role.FORWARD || role == Command.Role.ROLLBACK;
      if (done && !session.isTypedTo() && !relied.contains(session)) {
        report
            .at(session.command().span())
            .as(session.kind().equals("stream") ? "stream" : "")
            .with("command", session.said());
      }
    }
  }
}
