package rutter.emit.findings;

import rutter.emit.Terminal;
import rutter.text.Source;
import rutter.text.Span;

/** The part of a numbered line that a terminal has room for, with carets below what is meant. */
record Excerpt(int number, String line, String carets) {
  private static final int BEFORE = 20;
  private static final int MOST_CHARACTERS_IN_A_COLUMN = 4;
  private static final String ELLIPSIS = "…";

  static Excerpt of(Source source, Span span, int columns) {
    int number = source.line(span);
    Span line = near(source.lines().line(number), span, columns);
    String text = source.text(line).stripTrailing();
    int from = Math.min(span.start() - line.start(), text.length());
    int to = Math.max(from, Math.min(span.end() - line.start(), text.length()));
    String before = Terminal.clean(text.substring(0, from));
    String lead = "";
    int marked = Math.max(1, Terminal.width(Terminal.clean(text.substring(from, to))));
    boolean whole =
        Terminal.width(Terminal.clean(text)) <= columns && Terminal.width(before) < columns;
    int needed = Terminal.width(before) + Math.min(marked, Math.max(BEFORE, columns / 3));
    if (!whole && needed >= columns) {
      before = tail(before, BEFORE);
      lead = ELLIPSIS;
    }
    String shown = Terminal.fit(lead + before + Terminal.clean(text.substring(from)), columns);
    int start = Terminal.width(lead + before);
    int end = Math.min(start + marked, Math.max(start + 1, Terminal.width(shown)));
    return new Excerpt(number, shown, " ".repeat(start) + "^".repeat(end - start));
  }

  /** What of a line can be shown at all, so that a long one is not gone through each time. */
  private static Span near(Span line, Span span, int columns) {
    int room = columns * MOST_CHARACTERS_IN_A_COLUMN;
    int start = Math.max(line.start(), Math.min(span.start(), line.end()) - room);
    return new Span(start, Math.min(line.end(), Math.max(start, span.start()) + room));
  }

  private static String tail(String text, int columns) {
    int[] points = text.codePoints().toArray();
    int from = Math.max(0, points.length - columns);
    return new String(points, from, points.length - from);
  }
}
