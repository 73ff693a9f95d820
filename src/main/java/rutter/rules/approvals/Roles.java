package rutter.rules.approvals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rutter.vocabulary.Wording;

/** Tells whether two names of a role are meant for the same. */
final class Roles {
  private static final int SHORT = 3;

  private Roles() {}

  /** {@code Lead, Database} has the same words as {@code Database lead}. */
  static List<String> words(String role) {
    return large(role).toList();
  }

  /** Each word of the role is in one of the others, or one is short for the other: {@code CTO}. */
  static boolean isAmong(String role, Set<List<String>> others) {
    List<String> words = words(role);
    return others.stream()
        .filter(other -> !other.isEmpty())
        .anyMatch(
            other ->
                other.containsAll(words)
                    || words.containsAll(other)
                    || isShort(words, other)
                    || isShort(other, words));
  }

  private static boolean isShort(List<String> words, List<String> letters) {
    String first = words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    return words.size() > 1 && letters.contains(first);
  }

  /** Without {@code of}, {@code the}, {@code de}: short words that are not written large. */
  private static Stream<String> large(String role) {
    return Arrays.stream(role.split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> word.length() > SHORT || !word.equals(word.toLowerCase(Locale.ROOT)))
        .map(Wording::normal)
        .filter(word -> !word.isEmpty());
  }
}
