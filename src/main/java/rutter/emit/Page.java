package rutter.emit;

import java.util.List;
import java.util.function.UnaryOperator;
import rutter.text.Source;
import rutter.text.Span;

/** What is said of a document on a terminal, each line behind that of the document it is about. */
final class Page {
  /** Six columns for a number and one for a space. */
  static final int MARGIN = 7;

  private static final int NARROWEST = 40;

  private final StringBuilder out = new StringBuilder();
  private final Source source;
  private final Ink ink;
  private final int width;

  /** Begins with the name of the document. */
  Page(Source source, Ink ink, int width) {
    this.source = source;
    this.ink = ink;
    this.width = Math.max(NARROWEST, width);
    line(ink.strong(Terminal.fit(source.name(), this.width)));
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

  /** A line that speaks of a place in the document; what does not fit is cut. */
  void at(Span span, String text) {
    at(span, text, UnaryOperator.identity());
  }

  void at(Span span, String text, UnaryOperator<String> paint) {
    line(margin(span) + paint.apply(Terminal.fit(text, columns())));
  }

  /** Words that speak of a place in the document and go on below each other. */
  void wrappedAt(Span span, String text) {
    List<String> lines = Terminal.wrap(Terminal.clean(text), columns());
    line(margin(span) + lines.get(0));
    lines.stream().skip(1).forEach(line -> line(" ".repeat(MARGIN) + line));
  }

  /** Words that go on below each other where they do not fit, indented. */
  void wrapped(String indent, String text) {
    List<String> lines = Terminal.wrap(Terminal.clean(text), width - Terminal.width(indent));
    lines.forEach(line -> line(indent + line));
  }

  private String margin(Span span) {
    String digits = Integer.toString(source.line(span));
    return ink.faint(" ".repeat(Math.max(0, MARGIN - 1 - digits.length())) + digits) + " ";
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
