package rutter.emit.findings;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML: an element in each line, and no character that XML 1.0 forbids. */
final class Xml {
  private static final int REPLACEMENT = 0xFFFD;

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins an element; its attributes are names and values in turn. */
  Xml begin(String name, Object... attributes) {
    tag(name, attributes).append(">\n");
    open.push(name);
    return this;
  }

  Xml end() {
    String name = open.pop();
    out.append("  ".repeat(open.size())).append("</").append(name).append(">\n");
    return this;
  }

  Xml empty(String name, Object... attributes) {
    tag(name, attributes).append("/>\n");
    return this;
  }

  Xml text(String name, String text, Object... attributes) {
    tag(name, attributes).append('>');
    quote(text);
    out.append("</").append(name).append(">\n");
    return this;
  }

  private StringBuilder tag(String name, Object... attributes) {
    out.append("  ".repeat(open.size())).append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      quote(String.valueOf(attributes[i + 1]));
      out.append('"');
    }
    return out;
  }

  private void quote(String text) {
    text.codePoints().forEach(this::quote);
  }

  private void quote(int c) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      case '\n', '\r', '\t' -> out.append("&#").append(c).append(';');
      default -> out.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
    }
  }

  private static boolean isAllowed(int c) {
    return (c >= 0x20 && c < 0x7F)
        || (c >= 0xA0 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c > 0xFFFF;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
