package rutter.emit.ansible;

import java.util.ArrayList;
import java.util.List;
import rutter.emit.Terminal;
import rutter.program.Deed.Shown;
import rutter.program.Operation;

/** What a person is shown before an answer is taken. */
final class Prompt {
  private final List<String> lines = new ArrayList<>();

  static Prompt of(Operation operation) {
    Prompt prompt = new Prompt();
    prompt.line(operation.title());
    operation.notes().stream().filter(note -> !note.isBlank()).forEach(prompt::line);
    operation.terms().who().ifPresent(who -> prompt.line("Who: " + who));
    return prompt;
  }

  Prompt line(String line) {
    lines.add(Terminal.clean(line).stripTrailing());
    return this;
  }

  Prompt points(List<String> points) {
    points.forEach(point -> line("- " + point));
    return this;
  }

  Prompt code(Shown shown) {
    line("(" + shown.reason() + ")");
    shown.code().lines().forEach(line -> line("    " + line));
    return this;
  }

  Prompt code(String script) {
    script.lines().forEach(line -> line("    " + line));
    return this;
  }

  Scalar scalar() {
    return Scalar.code(String.join("\n", lines) + "\n");
  }

  static String clean(String text) {
    return Terminal.clean(text);
  }
}
