package rutter.emit.findings;

import java.util.Map;
import java.util.regex.Pattern;
import rutter.emit.Terminal;

/**
 * Words of a plan in Markdown, so that they show as they are: neither markup nor HTML, and no
 * mention, issue or link of a service that shows them.
 */
final class MarkdownText {
  private static final String NOTHING_WIDE = "&#8203;";

  private static final Map<Character, String> SPECIAL =
      Map.of('<', "&lt;", '>', "&gt;", '&', "&amp;", '"', "&quot;", '@', "@" + NOTHING_WIDE);

  private static final String MARKUP = "\\`*_[]|~$:";

  /** {@code #12}, {@code GH-12}: the sign behind which an issue is named. */
  private static final Pattern ISSUE = Pattern.compile("(?<=#|GH-)(?=\\d)");

  /** {@code https://}, {@code www.}: where a bare link is recognised. */
  private static final Pattern LINK = Pattern.compile("(?i)(?<=\\bwww)(?=\\.)|(?<=:)(?=//)");

  private MarkdownText() {}

  static String quote(String text) {
    String apart = ISSUE.matcher(Terminal.clean(text)).replaceAll("\u0000");
    apart = LINK.matcher(apart).replaceAll("\u0000");
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (c == '\0') {
        out.append(NOTHING_WIDE);
      } else if (MARKUP.indexOf(c) >= 0) {
        out.append('\\').append(c);
      } else {
        out.append(SPECIAL.getOrDefault(c, String.valueOf(c)));
      }
    }
    return out.toString();
  }
}
