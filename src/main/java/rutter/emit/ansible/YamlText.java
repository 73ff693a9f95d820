package rutter.emit.ansible;

import java.util.Locale;
import rutter.emit.Terminal;

/** Text as a scalar of YAML that reads as this text and as nothing else. */
final class YamlText {
  /** Where Ansible would look for a template, it is told that there is none. */
  static final String UNSAFE = "!unsafe ";

  private YamlText() {}

  /** On one line, in quotes, all that is not seen written as a number. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder(tag(text)).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPair(text, i)) {
        int point = text.codePointAt(i++);
        out.append(isSeen(point) ? Character.toString(point) : escape("\\U%08x", point));
      } else {
        out.append(character(c));
      }
    }
    return out.append('"').toString();
  }

  private static String character(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      default -> {
        if (Character.isSurrogate(c)) {
          yield "\uFFFD";
        }
        yield isSeen(c) ? Character.toString(c) : escape("\\u%04x", c);
      }
    };
  }

  private static String escape(String form, int point) {
    return String.format(Locale.ROOT, form, point);
  }

  /** Line by line, as its author wrote it, below a bar; in quotes where YAML has no such way. */
  static String block(String text, int indent) {
    if (!isBlock(text)) {
      return quoted(text);
    }
    String margin = " ".repeat(indent);
    StringBuilder out = new StringBuilder(tag(text)).append('|');
    if (text.startsWith(" ") || text.startsWith("\n")) {
      out.append(STEP);
    }
    out.append(text.endsWith("\n") ? text.endsWith("\n\n") ? "+" : "" : "-");
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    for (String line : body.split("\n", -1)) {
      out.append('\n').append(line.isEmpty() ? "" : margin).append(line);
    }
    return out.toString();
  }

  /** By how many columns a block is indented, which YAML must be told if its text begins so. */
  static final int STEP = 2;

  private static boolean isBlock(String text) {
    if (text.isBlank()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      boolean pair = isPair(text, i);
      int c = pair ? text.codePointAt(i++) : text.charAt(i);
      boolean lone = !pair && Character.isSurrogate((char) c);
      if (lone || (c != '\n' && c != '\t' && !isSeen(c))) {
        return false;
      }
    }
    return true;
  }

  /** What neither YAML nor a reader of it would take for anything else. */
  private static boolean isSeen(int point) {
    return !Terminal.isUnseen(point)
        && Character.getType(point) != Character.CONTROL
        && point != 0xFFFE
        && point != 0xFFFF;
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  private static String tag(String text) {
    return Jinja.sees(text) ? UNSAFE : "";
  }
}
