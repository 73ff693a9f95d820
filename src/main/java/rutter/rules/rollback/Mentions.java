package rutter.rules.rollback;

import java.util.HashMap;
import java.util.Map;
import rutter.plan.Command;
import rutter.plan.Words;
import rutter.rules.Deed;
import rutter.rules.Naming;
import rutter.rules.Subject;

/** Where a plan first names a thing in code, apart from its rollbacks. */
final class Mentions {
  private final Map<String, Integer> first = new HashMap<>();

  private Mentions(Subject subject) {
    for (Command command : subject.plan().commands()) {
      if (command.role() != Command.Role.ROLLBACK) {
        Naming.in(command, subject).forEach(part -> part.names().forEach(this::add));
      }
    }
    CodeSpans.in(subject).outside(subject).forEach(this::add);
  }

  static Mentions in(Subject subject) {
    return subject.once(Mentions.class, Mentions::new);
  }

  private void add(Words word) {
    String key = Deed.key(word.text());
    first.merge(key, word.span().start(), Math::min);
    first.merge(key.substring(key.lastIndexOf('/') + 1), word.span().start(), Math::min);
  }

  /** The offset; beyond all text if it is named nowhere else. */
  int first(String name) {
    return first.getOrDefault(Deed.key(name), Integer.MAX_VALUE);
  }
}
