package rutter.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds codes like {@code M0}, {@code 7b-2}, {@code T+13} in a text, whatever their case. */
final class Codes {
  private static final int LONGEST = 24;

  /** {@code 7b-2/3} is one code and another; no letter or digit may follow. */
  private static final Pattern END = Pattern.compile("(?:/\\d{1,3})?(?![\\p{L}\\d])");

  private final Set<String> codes = new HashSet<>();
  private final List<Integer> lengths;

  /** {@code codes} in lower case. */
  Codes(Set<String> codes) {
    codes.stream().filter(code -> code.length() <= LONGEST).forEach(this.codes::add);
    lengths =
        this.codes.stream()
            .map(String::length)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
  }

  List<String> in(String text) {
    List<String> found = new ArrayList<>();
    if (codes.isEmpty()) {
      return found;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    // a few letters have a lower case of another length
    lower = lower.length() == text.length() ? lower : text;
    Matcher end = END.matcher(text);
    int at = 0;
    while (at < text.length()) {
      boolean inWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
      int to = inWord ? at : end(lower, at, end);
      if (to > at) {
        found.add(text.substring(at, to));
      }
      at = Math.max(at + 1, to);
    }
    return found;
  }

  private int end(String lower, int at, Matcher end) {
    for (int length : lengths) {
      int to = at + length;
      if (to <= lower.length()
          && codes.contains(lower.substring(at, to))
          && end.region(to, lower.length()).lookingAt()) {
        return end.end();
      }
    }
    return at;
  }
}
