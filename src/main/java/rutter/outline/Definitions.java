package rutter.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.text.Span;

/** The link definitions of a document: {@code [label]: target}. */
final class Definitions {
  /** {@code [label]: target "title"}, with nothing behind it: {@code [Ada]: stop it} is none. */
  static final Pattern DEFINITION =
      Pattern.compile(
          "(?m)^[ >\\t]{0,40}\\[([^\\]\\n]{1,200})\\]:[ \\t]{0,9}<?([^\\s>]{1,1000})>?"
              + "[ \\t]{0,9}(?:\"[^\"\\n]{0,500}\"|'[^'\\n]{0,500}'|\\([^)\\n]{0,500}\\))?[ \\t]{0,9}\\r?$");

  private Definitions() {}

  static List<Definition> in(String text) {
    List<Definition> definitions = new ArrayList<>();
    if (!text.contains("]:")) {
      return definitions;
    }
    Matcher matcher = DEFINITION.matcher(text);
    while (matcher.find()) {
      Span target = new Span(matcher.start(2), matcher.end(2));
      definitions.add(new Definition(normal(matcher.group(1)), matcher.group(2), target));
    }
    return definitions;
  }

  /** The targets by label; of two definitions of one label the first counts. */
  static Map<String, String> of(String text) {
    Map<String, String> targets = new HashMap<>();
    in(text).forEach(one -> targets.putIfAbsent(one.label(), one.target()));
    return targets;
  }

  static String normal(String label) {
    return label.strip().toLowerCase(Locale.ROOT);
  }
}
