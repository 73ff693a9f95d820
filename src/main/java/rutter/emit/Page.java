package rutter.emit;

import java.util.List;

/** Lines for a terminal of a given width, each behind the number of a line of the document. */
final class Page {
  /** Six columns for a number and one for a space. */
  static final int MARGIN = 7;

  private static final int NARROWEST = 40;

  private final StringBuilder out = new StringBuilder();
  private final Ink ink;
  private final int width;

  Page(Ink ink, int width) {
    this.ink = ink;
    this.width = Math.max(NARROWEST, width);
  }

  Ink ink() {
    return ink;
  }

  /** The columns beside the margin. */
  int columns() {
    return width - MARGIN;
  }

  int width() {
    return width;
  }

  void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  void blank() {
    out.append('\n');
  }

  void title(String text) {
    blank();
    line(ink.strong(Terminal.fit(text, width)));
  }

  /** A line that speaks of a line of the document; what does not fit is cut. */
  void numbered(int number, String text) {
    line(margin(number) + Terminal.fit(text, columns()));
  }

  void numbered(int number, String text, java.util.function.UnaryOperator<String> paint) {
    line(margin(number) + paint.apply(Terminal.fit(text, columns())));
  }

  /** Words that speak of a line of the document and go on below each other. */
  void numberedAndWrapped(int number, String text) {
    List<String> lines = Terminal.wrap(Terminal.clean(text), columns());
    line(margin(number) + lines.get(0));
    lines.stream().skip(1).forEach(line -> line(" ".repeat(MARGIN) + line));
  }

  /** Words that go on below each other where they do not fit, indented. */
  void wrapped(String indent, String text) {
    List<String> lines = Terminal.wrap(Terminal.clean(text), width - Terminal.width(indent));
    lines.forEach(line -> line(indent + line));
  }

  private String margin(int number) {
    String digits = Integer.toString(number);
    return ink.faint(" ".repeat(Math.max(0, MARGIN - 1 - digits.length())) + digits) + " ";
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
