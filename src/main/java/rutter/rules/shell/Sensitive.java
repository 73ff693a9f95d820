package rutter.rules.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import rutter.vocabulary.Vocabulary;

/** Tells names of secrets from other names, and secrets from what only stands for one. */
final class Sensitive {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
  private static final int SHORTEST = 4;
  private static final int LONG = 6;
  private static final int LONGEST_NAME = 80;

  private final Vocabulary vocabulary;

  Sensitive(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** {@code DB_PASSWORD}, {@code apiKey}; not {@code PASSWORD_FILE}, {@code next-token} */
  boolean isName(String name) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return false;
    }
    List<String> words = words(name);
    if (words.isEmpty()) {
      return false;
    }
    String last = words.get(words.size() - 1);
    String two = words.size() > 1 ? words.get(words.size() - 2) + " " + last : last;
    return vocabulary.value("harmless", two).isEmpty() && (isSensitive(two) || isSensitive(last));
  }

  private boolean isSensitive(String words) {
    Set<String> all = vocabulary.words("sensitive");
    return all.contains(words)
        || all.stream().anyMatch(word -> word.length() > LONG && words.endsWith(word));
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String part : BETWEEN.split(HUMP.matcher(name).replaceAll("_"), -1)) {
      if (!part.isEmpty()) {
        words.add(part.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  /**
   * Whether a value is one that nobody should see: no variable, no path, no word to be replaced.
   */
  boolean isSecret(String value, String name) {
    if (value.length() < SHORTEST
        || value.chars().noneMatch(Character::isLetter)
        || "/.@~-%[".indexOf(value.charAt(0)) >= 0
        || value.chars().anyMatch(c -> "$`<>{}…*".indexOf(c) >= 0 || Character.isWhitespace(c))
        || value.contains("...")
        || value.contains("://")
        || isMade(value)) {
      return false;
    }
    List<String> said = words(name);
    if (said.equals(List.of("pass")) && !isRandom(value)) {
      return false;
    }
    return !words(value).stream()
        .allMatch(word -> said.contains(word) || vocabulary.value("pretended", word).isPresent());
  }

  /** {@code AKIA…EXAMPLE}, {@code your-token-goes-here} */
  boolean isMade(String value) {
    String small = value.toLowerCase(Locale.ROOT);
    return vocabulary.words("pretended").stream()
        .filter(small::contains)
        .anyMatch(word -> isMade(small, word, vocabulary.value("pretended", word).orElse("")));
  }

  private static boolean isMade(String value, String word, String kind) {
    return kind.equals("part") || (kind.equals("start") && value.startsWith(word));
  }

  /** No word that somebody would say, as far as one can see. */
  boolean isRandom(String value) {
    return value.chars().anyMatch(Character::isDigit) && value.indexOf('=') < 0;
  }
}
