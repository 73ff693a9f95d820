package rutter.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.sql.Dialect.Engine;
import rutter.vocabulary.Vocabulary;

/** Finds the names of servers in sentences, and the version that is meant at last. */
final class EngineNames {
  private static final String NUMBER =
      "v?(\\d{1,2})(?:\\.[\\dx]{1,3}){0,3}+(?![\\d.]*\\s?(?:[kmgt]i?b|%))";

  private final Vocabulary vocabulary;
  private final Pattern name;
  private final Pattern onward;

  EngineNames(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    String names = alternatives("engine");
    this.name =
        Pattern.compile(
            "(?<![\\p{L}\\d_-])(" + names + ")(?![\\p{L}_-])(?:[\\s*`(:|]{1,3}" + NUMBER + ")?",
            Pattern.CASE_INSENSITIVE);
    this.onward =
        Pattern.compile(
            "[\\s*`|)]{0,4}(?:"
                + alternatives("onward")
                + ")[\\s*`|(]{0,4}(?:(?:"
                + names
                + ")\\s{1,3})?"
                + NUMBER,
            Pattern.CASE_INSENSITIVE);
  }

  private String alternatives(String group) {
    return vocabulary.words(group).stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  static Optional<Engine> engine(String value) {
    return switch (value) {
      case "postgresql" -> Optional.of(Engine.POSTGRESQL);
      case "mysql" -> Optional.of(Engine.MYSQL);
      default -> Optional.empty();
    };
  }

  /** The last one that is named: what is named before it is what the plan leaves. */
  Optional<Engine> in(String text) {
    Matcher matcher = name.matcher(text);
    Optional<Engine> last = Optional.empty();
    while (matcher.find()) {
      last = engine(matcher);
    }
    return last;
  }

  private Optional<Engine> engine(Matcher matcher) {
    return vocabulary
        .value("engine", matcher.group(1).toLowerCase(Locale.ROOT))
        .flatMap(EngineNames::engine);
  }

  /** {@code PostgreSQL 13 → 16} means 16. */
  OptionalInt version(String text, Engine wanted) {
    Matcher matcher = name.matcher(text);
    OptionalInt last = OptionalInt.empty();
    while (matcher.find()) {
      if (matcher.group(2) != null && engine(matcher).filter(wanted::equals).isPresent()) {
        last = OptionalInt.of(further(text, matcher.end(), Integer.parseInt(matcher.group(2))));
      }
    }
    return last;
  }

  private int further(String text, int from, int version) {
    Matcher matcher = onward.matcher(text);
    int last = version;
    int at = from;
    while (matcher.region(at, text.length()).lookingAt()) {
      last = Integer.parseInt(matcher.group(1));
      at = matcher.end();
    }
    return last;
  }
}
