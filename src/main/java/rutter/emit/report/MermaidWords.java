package rutter.emit.report;

import rutter.emit.Terminal;

/** Words in a diagram of Mermaid: what may mean anything to it is written by its number. */
final class MermaidWords {
  private static final String AS_THEY_ARE = " ,'/“”–—…";
  private static final int LONGEST = 60;

  /** With these Mermaid begins and ends what it puts in the place of a number, and keeps no own. */
  private static final String LIGATURE = "ﬂ";

  private static final String PILCROW = "¶";

  private MermaidWords() {}

  static String of(String words) {
    String line = Terminal.fit(words, LONGEST).strip().replace(LIGATURE, "fl").replace(PILCROW, "");
    StringBuilder out = new StringBuilder(line.length() + 16);
    line.codePoints().forEach(c -> append(c, out));
    return out.isEmpty() ? "#8212;" : out.toString();
  }

  private static void append(int c, StringBuilder out) {
    boolean plain = Character.isLetterOrDigit(c) || AS_THEY_ARE.indexOf(c) >= 0;
    if (plain) {
      out.appendCodePoint(c);
    } else {
      out.append('#').append(c).append(';');
    }
  }

  /** The same where words begin a line, on which a keyword or a date would be one. */
  static String first(String words) {
    String said = of(words);
    int c = said.codePointAt(0);
    return c == '#' ? said : "#" + c + ";" + said.substring(Character.charCount(c));
  }
}
