package rutter.rules.shell;

import java.util.List;
import java.util.Map;
import java.util.Set;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.shell.Script.Fault;

/**
 * Fences that a shell would refuse to read. What it makes of placeholders, and what is no script at
 * all, others tell.
 */
public final class ShellCannotRun implements Rule {
  /** What closes what a shell opens. */
  private static final Map<String, String> ENDS =
      Map.of(
          "if", "fi", "for", "done", "while", "done", "until", "done", "select", "done", "case",
          "esac", "{", "}", "[[", "]]");

  private static final Set<String> JOINTS = Set.of("&&", "||", "|", "|&");

  @Override
  public void check(Subject subject, Report report) {
    List<Session> sessions =
        Session.in(subject).stream()
            .filter(session -> session.isTypedTo() && !session.isShell())
            .toList();
    Fences.in(subject)
        .blocks()
        .filter(lines -> !ShellHelpText.isIn(lines, subject.vocabulary()))
        .filter(lines -> !ShellAutolinkInCode.isIn(lines))
        .filter(lines -> sessions.stream().noneMatch(session -> session.lines() == lines))
        .flatMap(lines -> lines.script().fault().stream())
        .filter(fault -> fault.kind() != Fault.Kind.PLACEHOLDER)
        .forEach(
            fault ->
                report
                    .at(fault.span())
                    .as(variant(fault))
                    .with("sign", fault.what())
                    .with("end", ENDS.getOrDefault(fault.what(), "")));
  }

  private static String variant(Fault fault) {
    String what = fault.what();
    return switch (fault.kind()) {
      case EMPTY -> "empty";
      case UNCLOSED -> JOINTS.contains(what) ? "joint" : ENDS.containsKey(what) ? "end" : "";
      default -> what.isBlank() ? "line" : "unexpected";
    };
  }
}
