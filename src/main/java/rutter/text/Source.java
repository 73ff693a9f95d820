package rutter.text;

/** A document as read: the text is without the byte order mark that the file may have had. */
public record Source(String name, String text, boolean byteOrderMark, Lines lines) {
  public static Source of(String name, String text) {
    return new Source(name, text, false, Lines.of(text));
  }

  static Source withByteOrderMark(String name, String text) {
    return new Source(name, text, true, Lines.of(text));
  }

  /** The same document with another text. */
  public Source with(String other) {
    return new Source(name, other, byteOrderMark, Lines.of(other));
  }

  public String text(Span span) {
    return span.of(text);
  }

  public int line(Span span) {
    return lines.lineAt(span.start());
  }

  public Span all() {
    return new Span(0, text.length());
  }
}
