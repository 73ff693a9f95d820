package rutter.emit.runbook;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text of the plan as one word of bash that means nothing but itself. */
final class ShellQuote {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private ShellQuote() {}

  /** What people read: one line, without what moves or turns round a terminal. */
  static String words(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (Character.isWhitespace(point)) {
        gap = !line.isEmpty();
      } else if (!hidden(point)) {
        line.append(gap ? " " : "").appendCodePoint(point);
        gap = false;
      }
    }
    return quote(line.toString());
  }

  /** What programs read, to the byte; only NUL, which no variable can hold, is left out. */
  static String exact(String text) {
    String possible = text.replace("\0", "");
    if (possible.codePoints().noneMatch(ShellQuote::hidden)) {
      return quote(possible);
    }
    StringBuilder word = new StringBuilder("$'");
    possible.codePoints().forEach(point -> escape(word, point));
    return word.append('\'').toString();
  }

  /** The name of a variable, which stands where no quotes would help. */
  static String name(String text) {
    if (!NAME.matcher(text).matches()) {
      throw new IllegalArgumentException("no name of a variable: " + text);
    }
    return text;
  }

  private static String quote(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static void escape(StringBuilder word, int point) {
    if (point == '\'' || point == '\\') {
      word.append('\\').appendCodePoint(point);
    } else if (!hidden(point)) {
      word.appendCodePoint(point);
    } else {
      for (byte part : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
        word.append(String.format(Locale.ROOT, "\\%03o", part & 0xFF));
      }
    }
  }

  /** Controls, marks of direction, separators of lines, halves of pairs. */
  static boolean hidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
