package rutter.rules.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rutter.plan.Command;
import rutter.rules.Around.Verdict;
import rutter.rules.Code;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.shell.Script.Fault;
import rutter.text.Content;
import rutter.text.Span;

/**
 * Fences that a shell would refuse to read. Where a real one may be asked, what it says counts.
 * What it makes of placeholders, and what is no script at all, others tell.
 */
public final class ShellCannotRun implements Rule {
  /** What closes what a shell opens. */
  private static final Map<String, String> ENDS =
      Map.of(
          "if", "fi", "for", "done", "while", "done", "until", "done", "select", "done", "case",
          "esac", "{", "}", "[[", "]]");

  private static final Set<String> JOINTS = Set.of("&&", "||", "|", "|&");

  /** What says nothing of the words of a plan, which may be secret. */
  private static final Pattern SIGNS =
      Pattern.compile(
          "unexpected EOF while looking for matching `.'|syntax error: unexpected end of file.{0,60}"
              + "|syntax error near unexpected token `(?:\\W{1,3}|newline|fi|then|elif|else|do|done|esac|in)'");

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
        .filter(lines -> lines.script().fault().filter(ShellCannotRun::isHole).isEmpty())
        .forEach(lines -> check(lines, subject, report));
  }

  private static boolean isHole(Fault fault) {
    return fault.kind() == Fault.Kind.PLACEHOLDER;
  }

  private static void check(Lines lines, Subject subject, Report report) {
    Optional<Fault> fault = lines.script().fault();
    Optional<Verdict> verdict = verdict(lines.command(), subject);
    if (verdict.filter(Verdict::runs).isPresent()) {
      return;
    }
    if (fault.isPresent()) {
      report
          .at(fault.get().span())
          .as(variant(fault.get()))
          .with("sign", fault.get().what())
          .with("end", ENDS.getOrDefault(fault.get().what(), ""));
    } else if (verdict.isPresent()) {
      String why = SIGNS.matcher(verdict.get().why()).matches() ? verdict.get().why() : "";
      report
          .at(line(Code.in(subject).content(lines.command()), verdict.get().line()))
          .as(why.isEmpty() ? "refused" : "why")
          .with("why", why);
    }
  }

  /** Only of what is a script of bash, and not of what a terminal shows. */
  private static Optional<Verdict> verdict(Command command, Subject subject) {
    boolean bash = subject.vocabulary().value("asked", command.language()).isPresent();
    return bash && !command.body().stripLeading().startsWith("$ ")
        ? subject.around().verdict(Code.in(subject).content(command).chars())
        : Optional.empty();
  }

  /** The line of a number, or the last that is not blank. */
  private static Span line(Content content, int number) {
    int from = 0;
    int end = content.chars().stripTrailing().length();
    for (int line = 1; line < number && content.lineEnd(from) < end; line++) {
      from = content.lineEnd(from) + 1;
    }
    return content.span(from, content.lineEnd(from));
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
