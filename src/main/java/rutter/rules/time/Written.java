package rutter.rules.time;

import rutter.outline.Text;
import rutter.text.Span;

/** Finds where a part of a text stands in the source, whatever markup lies between. */
final class Written {
  private Written() {}

  static Span at(Text text, int from, int to, String source) {
    Span whole = text.span();
    if (text.plain().length() == whole.length()) {
      return new Span(whole.start() + from, whole.start() + to);
    }
    String part = text.plain().substring(from, to);
    int found = source.indexOf(part, whole.start() + Math.min(from, whole.length()));
    return found >= 0 && found + part.length() <= whole.end()
        ? new Span(found, found + part.length())
        : whole;
  }
}
