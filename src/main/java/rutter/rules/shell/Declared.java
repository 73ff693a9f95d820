package rutter.rules.shell;

import java.util.HashSet;
import java.util.Set;
import rutter.rules.Subject;
import rutter.text.Span;

/**
 * The names that a document speaks of other than by using them as variables in a command: set,
 * listed in a table of inputs, explained in a sentence, or written into a file.
 */
record Declared(Set<String> names) {
  static Declared in(Subject subject) {
    return subject.once(Declared.class, Declared::of);
  }

  private static Declared of(Subject subject) {
    Set<String> names = new HashSet<>();
    String text = subject.text();
    int from = 0;
    for (Lines lines : Fences.in(subject).all()) {
      Span code = lines.command().span();
      if (code.start() >= from) {
        read(text, from, code.start(), false, names);
        read(text, code.start(), code.end(), true, names);
        from = code.end();
      }
    }
    read(text, from, text.length(), false, names);
    return new Declared(names);
  }

  /** In code that is run, a name behind {@code $} is a use of it. */
  private static void read(String text, int from, int to, boolean code, Set<String> names) {
    int at = from;
    while (at < to) {
      if (!isOfName(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      while (at < to && isOfName(text.charAt(at))) {
        at++;
      }
      String name = text.substring(start, at);
      if (code ? !isUse(text, start) : isLoud(name)) {
        names.add(name);
      }
    }
  }

  private static boolean isUse(String text, int start) {
    return start > 0 && (text.charAt(start - 1) == '$' || text.startsWith("${", start - 2));
  }

  /** Small words of a sentence name no variables. */
  private static boolean isLoud(String name) {
    return name.chars().noneMatch(Character::isLowerCase);
  }

  private static boolean isOfName(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }
}
