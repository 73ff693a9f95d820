package rutter.emit.html;

import rutter.emit.Terminal;
import rutter.emit.VisibleCode;

/** Words of a plan in HTML, in an element or in an attribute in double quotes. */
public final class HtmlWords {
  private HtmlWords() {}

  /** Words on one line. */
  public static String of(String words) {
    return inside(words).strip();
  }

  /** Words with those before and after them on the same line. */
  public static String inside(String words) {
    return quoted(Terminal.clean(words));
  }

  /** Code on any number of lines, each as it stands. */
  public static String code(String code) {
    return quoted(VisibleCode.of(code));
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
