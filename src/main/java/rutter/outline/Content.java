package rutter.outline;

import java.util.Arrays;
import rutter.text.Span;

/**
 * The characters of a paragraph without the prefixes that containers put before its lines, each
 * with its place in the source.
 */
final class Content {
  private final String chars;
  private final int[] offsets;

  private Content(String chars, int[] offsets) {
    this.chars = chars;
    this.offsets = offsets;
  }

  static Content of(String source, Iterable<Span> lines) {
    StringBuilder chars = new StringBuilder();
    int[] offsets = new int[64];
    int end = 0;
    for (Span line : lines) {
      if (chars.length() + line.length() + 2 > offsets.length) {
        offsets =
            Arrays.copyOf(
                offsets, Math.max(offsets.length * 2, chars.length() + line.length() + 64));
      }
      if (!chars.isEmpty()) {
        offsets[chars.length()] = end;
        chars.append('\n');
      }
      for (int i = line.start(); i < line.end(); i++) {
        offsets[chars.length()] = i;
        chars.append(source.charAt(i));
      }
      end = line.end();
    }
    offsets[chars.length()] = end;
    return new Content(chars.toString(), offsets);
  }

  String chars() {
    return chars;
  }

  int length() {
    return chars.length();
  }

  int offset(int index) {
    return offsets[index];
  }

  /** The source span of the characters from..to, without white space at its ends. */
  Span span(int from, int to) {
    int start = from;
    int end = to;
    while (end > start && Character.isWhitespace(chars.charAt(end - 1))) {
      end--;
    }
    while (start < end && Character.isWhitespace(chars.charAt(start))) {
      start++;
    }
    return exact(start, end);
  }

  Span exact(int from, int to) {
    return from == to ? Span.at(offsets[from]) : new Span(offsets[from], offsets[to - 1] + 1);
  }

  Content part(int from, int to) {
    int[] places = Arrays.copyOfRange(offsets, from, to + 1);
    places[to - from] = to > from ? offsets[to - 1] + 1 : offsets[from];
    return new Content(chars.substring(from, to), places);
  }

  int lineEnd(int from) {
    int newline = chars.indexOf('\n', from);
    return newline < 0 ? chars.length() : newline;
  }
}
