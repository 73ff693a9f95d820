package rutter.rules.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rutter.plan.Command;
import rutter.rules.Code;
import rutter.rules.Subject;
import rutter.text.Span;

/**
 * What a plan gives to a shell, in its order; what is only shown is not run, and what a fence that
 * nothing closes has swallowed is no code.
 */
record Fences(List<Lines> all) {
  static Fences in(Subject subject) {
    return subject.once(Fences.class, Fences::of);
  }

  private static Fences of(Subject subject) {
    List<Lines> all = new ArrayList<>();
    Code code = Code.in(subject);
    for (Command command : subject.plan().commands()) {
      if (isRun(command, subject)) {
        code.script(command).ifPresent(script -> all.add(new Lines(command, script, subject)));
      }
    }
    return new Fences(List.copyOf(all));
  }

  private static boolean isRun(Command command, Subject subject) {
    return command.role() != Command.Role.EXAMPLE
        && command.form() != Command.Form.NESTED
        && command.lines().stream().noneMatch(line -> opens(line, subject.text()));
  }

  /** A fence within a fence: the end of this one was forgotten. */
  private static boolean opens(Span line, String text) {
    int at = line.start();
    while (at < line.end() && text.charAt(at) == ' ') {
      at++;
    }
    return text.startsWith("```", at) && at + 3 < line.end();
  }

  /** Without the code within a line, which only speaks of commands. */
  Stream<Lines> blocks() {
    return all.stream().filter(lines -> lines.command().form() == Command.Form.FENCE);
  }
}
