package rutter.rules.shell;

import java.util.List;
import rutter.plan.Command;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;

/** A shebang says that a script was to follow. */
public final class ShellCommentsOnly implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Fences.in(subject).blocks().forEach(lines -> check(lines, report));
  }

  private static void check(Lines lines, Report report) {
    List<Span> written =
        lines.spans().stream().map(lines::stripped).filter(line -> !line.isEmpty()).toList();
    if (!written.isEmpty() && written.stream().allMatch(line -> isComment(lines.of(line)))) {
      boolean back = lines.command().role() == Command.Role.ROLLBACK;
      report.at(written.get(0)).as(back ? "rollback" : "").with("count", written.size());
    }
  }

  private static boolean isComment(String line) {
    return line.startsWith("#") && !line.startsWith("#!");
  }
}
