package rutter.outline;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The link definitions of a document: {@code [label]: target}. */
final class Definitions {
  /** {@code [label]: target "title"}, with nothing behind it: {@code [Ada]: stop it} is none. */
  static final Pattern DEFINITION =
      Pattern.compile(
          "(?m)^[ >\\t]{0,40}\\[([^\\]\\n]{1,200})\\]:[ \\t]{0,9}<?([^\\s>]{1,1000})>?"
              + "[ \\t]{0,9}(?:\"[^\"\\n]{0,500}\"|'[^'\\n]{0,500}'|\\([^)\\n]{0,500}\\))?[ \\t]{0,9}\\r?$");

  private Definitions() {}

  static Map<String, String> of(String text) {
    Map<String, String> targets = new HashMap<>();
    Matcher matcher = DEFINITION.matcher(text);
    while (matcher.find()) {
      targets.putIfAbsent(normal(matcher.group(1)), matcher.group(2));
    }
    return targets;
  }

  static String normal(String label) {
    return label.strip().toLowerCase(Locale.ROOT);
  }
}
