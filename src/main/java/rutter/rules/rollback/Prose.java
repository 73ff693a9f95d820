package rutter.rules.rollback;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import rutter.plan.Command;
import rutter.plan.Stage;
import rutter.rules.Subject;
import rutter.text.Span;

/**
 * What a plan says in words, by line: the code in fences, or what tells how it is undone, aside.
 */
record Prose(String outsideFences, String outsideRollbacks, Map<String, List<String>> lines) {
  static Prose of(Subject subject) {
    return subject.once(Prose.class, Prose::read);
  }

  private static Prose read(Subject subject) {
    Stream<Span> fences =
        subject.plan().commands().stream()
            .filter(command -> command.form() != Command.Form.INLINE)
            .map(Command::span);
    Stream<Span> rollbacks =
        Stream.of(
                subject.plan().commands().stream()
                    .filter(command -> command.role() == Command.Role.ROLLBACK)
                    .map(Command::span),
                subject.plan().stages().stream()
                    .filter(stage -> stage.span().contains(stage.rollback().span()))
                    .map(Stage::rollback)
                    .map(rollback -> rollback.span()),
                WayBack.of(subject).sections().stream().map(section -> section.span()))
            .flatMap(spans -> spans);
    return new Prose(
        without(fences, subject.text()), without(rollbacks, subject.text()), new HashMap<>());
  }

  private static String without(Stream<Span> spans, String text) {
    char[] left = text.toLowerCase(Locale.ROOT).toCharArray();
    spans.forEach(
        span -> {
          for (int i = span.start(); i < Math.min(span.end(), left.length); i++) {
            left[i] = left[i] == '\n' ? '\n' : ' ';
          }
        });
    return new String(left);
  }

  /** A word that begins so stands outside of all that tells how the plan is undone. */
  boolean speaksOf(String start) {
    return begins(outsideRollbacks, start.toLowerCase(Locale.ROOT));
  }

  /** A line beside the code has words that begin so: one for what is done, one for what to. */
  boolean speaksOf(String start, Names names) {
    String act = start.toLowerCase(Locale.ROOT);
    List<String> acting =
        lines.computeIfAbsent(
            act, verb -> outsideFences.lines().filter(line -> begins(line, verb)).toList());
    return names.keys().isEmpty()
        ? !acting.isEmpty()
        : names.keys().stream().anyMatch(key -> acting.stream().anyMatch(line -> has(line, key)));
  }

  private static boolean has(String line, String key) {
    return key.length() > 1 && begins(line, key);
  }

  private static boolean begins(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
