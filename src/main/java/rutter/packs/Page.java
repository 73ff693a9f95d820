package rutter.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rutter.rules.Texts;

/**
 * The page of a rule in {@code rules/catalogue/}: a head with its family and sentences, a title,
 * why the rule matters, and examples.
 */
public record Page(String rule, String family, Texts texts, String body) {
  private static final String FENCE = "---\n";

  static Page read(String rule, String text) {
    int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
    if (!text.startsWith(FENCE) || end < 0) {
      throw new IllegalStateException("the page of " + rule + " has no head");
    }
    Map<String, String> head = new LinkedHashMap<>();
    text.substring(FENCE.length(), end + 1)
        .lines()
        .forEach(
            line -> {
              int colon = line.indexOf(": ");
              head.put(line.substring(0, colon), line.substring(colon + 2).strip());
            });
    String body = text.substring(end + 1 + FENCE.length()).strip() + "\n";
    return new Page(rule, head.getOrDefault("family", ""), new Texts(head, why(body)), body);
  }

  /** The first paragraph below the title. */
  private static String why(String body) {
    List<String> lines = new ArrayList<>();
    for (String line : body.lines().skip(1).toList()) {
      if (line.isBlank() && !lines.isEmpty()) {
        break;
      }
      if (!line.isBlank()) {
        lines.add(line);
      }
    }
    return String.join(" ", lines);
  }
}
