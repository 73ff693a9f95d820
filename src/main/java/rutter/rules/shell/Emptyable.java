package rutter.rules.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rutter.rules.Subject;
import rutter.shell.Invocation;
import rutter.shell.Word;
import rutter.text.Span;

/**
 * A path that is removed with all that is in it, and what is removed instead where its variable is
 * empty, or holds a blank.
 */
record Emptyable(String variable, Word path, String instead, Span span) {
  private static final String WITH_DEFAULT = "-=?";

  /** All of a plan, in its order. */
  record All(List<Emptyable> paths) {}

  static List<Emptyable> in(Subject subject) {
    return subject.once(All.class, Emptyable::find).paths();
  }

  static Set<String> names(Subject subject) {
    return in(subject).stream().map(Emptyable::variable).collect(Collectors.toSet());
  }

  private static All find(Subject subject) {
    List<Emptyable> paths = new ArrayList<>();
    for (Lines lines : Fences.in(subject).all()) {
      Known known = new Known();
      for (Invocation command : lines.invocations()) {
        known.learn(command);
        if (!known.strict && removesAll(command)) {
          for (Word word : command.words()) {
            emptyable(word, known).ifPresent(paths::add);
          }
        }
      }
    }
    return new All(List.copyOf(paths));
  }

  /** {@code rm -rf}, also behind another program. */
  private static boolean removesAll(Invocation command) {
    List<String> words = command.words().stream().map(Word::value).toList();
    int rm = words.indexOf("rm");
    rm = rm < 0 ? words.indexOf("/bin/rm") : rm;
    return rm >= 0
        && rm < 6
        && words.subList(rm, words.size()).stream()
            .anyMatch(
                word ->
                    word.equals("--recursive")
                        || (word.startsWith("-")
                            && !word.startsWith("--")
                            && (word.indexOf('r') > 0 || word.indexOf('R') > 0)));
  }

  private static java.util.Optional<Emptyable> emptyable(Word word, Known known) {
    StringBuilder instead = new StringBuilder();
    Word.Variable first = null;
    boolean blank = false;
    for (Word.Part part : word.parts()) {
      if (part instanceof Word.Literal literal) {
        instead.append(literal.text());
      } else if (part instanceof Word.Variable variable) {
        String value = known.value(variable);
        if (value.isEmpty()) {
          first = first == null ? variable : first;
          blank |= !variable.quoted();
        }
        instead.append(value);
      } else {
        return java.util.Optional.empty();
      }
    }
    String left = instead.toString();
    if (first == null || (!reachesFar(left) && !(left.isEmpty() && blank))) {
      return java.util.Optional.empty();
    }
    return java.util.Optional.of(new Emptyable(first.name(), word, left, word.span()));
  }

  /** {@code /}, {@code /*}, {@code /var/}, {@code *}: what was not meant. */
  private static boolean reachesFar(String path) {
    return path.startsWith("/")
        ? path.indexOf('/', 1) < 0 || path.endsWith("/") || path.endsWith("/*")
        : path.equals("*") || path.equals(".") || path.equals("./") || path.equals("./*");
  }

  /** What a script has set so far, to what. */
  private static final class Known {
    private static final String SOMETHING = "x";

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> tested = new HashSet<>();
    boolean strict;

    /** What it stands for, {@code x} if that is something else, and nothing if it may be empty. */
    String value(Word.Variable variable) {
      String operator = variable.operator();
      int at = operator.startsWith(":") ? 1 : 0;
      boolean given = operator.length() > at && WITH_DEFAULT.indexOf(operator.charAt(at)) >= 0;
      return given || tested.contains(variable.name())
          ? SOMETHING
          : values.getOrDefault(variable.name(), "");
    }

    void learn(Invocation command) {
      for (Invocation.Assignment assignment : command.assignments()) {
        boolean something =
            assignment.value().parts().stream()
                .anyMatch(
                    part ->
                        (part instanceof Word.Literal literal && !literal.text().isEmpty())
                            || (part instanceof Word.Variable variable
                                && !value(variable).isEmpty()));
        values.put(assignment.name(), something ? SOMETHING : "");
      }
      List<String> words = command.words().stream().map(Word::value).toList();
      String program = command.program();
      switch (program) {
        case "set" -> strict |= words.stream().anyMatch(Known::isStrict);
        case "for" -> {
          if (words.size() > 1) {
            tested.add(words.get(1));
          }
        }
        default -> {
          if (program.equals("test") || program.startsWith("[") || program.equals(":")) {
            command.parts().stream()
                .filter(Word.Variable.class::isInstance)
                .map(part -> ((Word.Variable) part).name())
                .forEach(tested::add);
          }
        }
      }
    }

    /** {@code -u}, {@code -euo}, {@code nounset} */
    private static boolean isStrict(String word) {
      return word.equals("nounset") || word.matches("-[a-z]*u[a-z]*");
    }
  }
}
