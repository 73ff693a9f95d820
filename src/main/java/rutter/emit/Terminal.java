package rutter.emit;

import java.util.ArrayList;
import java.util.List;

/** Text of a plan for a terminal: nothing that moves the cursor, and as wide as it is shown. */
public final class Terminal {
  private static final char ELLIPSIS = '…';
  private static final char REPLACEMENT = '\uFFFD';

  private Terminal() {}

  /** Without control characters and marks that reorder what is read. */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c)) {
                clean.append(' ');
              } else if (isHarmful(c)) {
                clean.append(REPLACEMENT);
              } else {
                clean.appendCodePoint(c);
              }
            });
    return clean.toString();
  }

  private static boolean isHarmful(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.SURROGATE || isUnseen(c);
  }

  /** Marks that hide, reorder or end what is read; those that join emoji and letters are none. */
  static boolean isUnseen(int c) {
    return c == 0x061C
        || c == 0x200B
        || (c >= 0x200E && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069)
        || c == 0xFEFF
        || (c >= 0xE0000 && c <= 0xE007F);
  }

  /** The columns that text takes: two for East Asian and emoji, none for marks on a letter. */
  public static int width(String text) {
    return text.codePoints().map(Terminal::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    boolean mark =
        type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || type == Character.FORMAT;
    if (mark) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  /** Cut to a number of columns, with an ellipsis where something is missing. */
  public static String fit(String text, int columns) {
    String clean = clean(text);
    if (width(clean) <= columns) {
      return clean;
    }
    StringBuilder kept = new StringBuilder();
    int used = 1;
    for (int c : clean.codePoints().toArray()) {
      used += width(c);
      if (used > columns) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept.toString().stripTrailing() + ELLIPSIS;
  }

  /** Words below each other, each line as wide as there are columns. */
  public static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" +", -1)) {
      boolean fits = width(line.toString()) + 1 + width(word) <= columns;
      if (!line.isEmpty() && !fits) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(fit(word, columns));
    }
    lines.add(line.toString());
    return lines;
  }
}
