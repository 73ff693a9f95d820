package rutter.outline;

import java.util.Map;

/** The few HTML entities that people write in plans. */
final class Entities {
  private static final Map<String, String> NAMES =
      Map.of(
          "&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&nbsp;", " ", "&#39;", "'",
          "&mdash;", "—", "&ndash;", "–", "&rarr;", "→");
  private static final int LONGEST = 7;

  private Entities() {}

  static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int limit = Math.min(text.length(), i + LONGEST + 1);
      String start = text.charAt(i) == '&' ? text.substring(i, limit) : "";
      String name = start.substring(0, start.indexOf(';') + 1);
      decoded.append(NAMES.getOrDefault(name, text.substring(i, i + 1)));
      i += NAMES.containsKey(name) ? name.length() : 1;
    }
    return decoded.toString();
  }
}
