package rutter.rules.structure;

import java.util.Optional;
import rutter.text.Span;

/** The run of backticks or tildes with which a line opens or closes a fence. */
record FenceMarks(char mark, Span span) {
  private static final int NARROWEST = 3;

  /** Of a line, behind its indentation. */
  static Optional<FenceMarks> of(String text, Span line) {
    int start = line.start();
    while (start < line.end() && " \t>".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    char mark = start < line.end() ? text.charAt(start) : ' ';
    int end = start;
    while (end < line.end() && text.charAt(end) == mark) {
      end++;
    }
    boolean fence = (mark == '`' || mark == '~') && end - start >= NARROWEST;
    return fence ? Optional.of(new FenceMarks(mark, new Span(start, end))) : Optional.empty();
  }

  int width() {
    return span.length();
  }

  /** Something stands behind the marks, as it does when a fence opens. */
  boolean hasInfo(String text, Span line) {
    String info = text.substring(span.end(), line.end());
    return !info.isBlank() && info.indexOf('`') < 0;
  }
}
