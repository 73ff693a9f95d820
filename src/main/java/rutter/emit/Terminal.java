package rutter.emit;

import java.util.ArrayList;
import java.util.List;
import rutter.text.Width;

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
  public static boolean isUnseen(int c) {
    return c == 0x061C
        || c == 0x200B
        || (c >= 0x200E && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069)
        || c == 0xFEFF
        || (c >= 0xE0000 && c <= 0xE007F);
  }

  /** The columns that text takes. */
  public static int width(String text) {
    return Width.of(text);
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
      used += Width.of(c);
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
