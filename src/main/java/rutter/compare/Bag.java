package rutter.compare;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words without their order, each as often as it is said: by them texts are alike. */
final class Bag {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\p{IsHan}");

  private final Map<String, Integer> words = new HashMap<>();
  private int size;

  Bag add(String text) {
    return add(text, 1);
  }

  /** As if the text stood there so many times. */
  Bag add(String text, int times) {
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.merge(word.group(), times, Integer::sum);
      size += times;
    }
    return this;
  }

  /** From 0, nothing in common, to 1. */
  double likeness(Bag other) {
    if (size + other.size == 0) {
      return 0;
    }
    Map<String, Integer> fewer = words.size() < other.words.size() ? words : other.words;
    Map<String, Integer> more = fewer == words ? other.words : words;
    int common = 0;
    for (Map.Entry<String, Integer> word : fewer.entrySet()) {
      common += Math.min(word.getValue(), more.getOrDefault(word.getKey(), 0));
    }
    return 2.0 * common / (size + other.size);
  }
}
