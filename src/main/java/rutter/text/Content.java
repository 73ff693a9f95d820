package rutter.text;

import java.util.Arrays;

/**
 * Characters without what does not belong to them, such as the prefixes that containers put before
 * their lines, each with its place in the source.
 */
public final class Content {
  private final String chars;
  private final int[] offsets;

  private Content(String chars, int[] offsets) {
    this.chars = chars;
    this.offsets = offsets;
  }

  public static Content of(String source, Iterable<Span> lines) {
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

  /** Characters that stand in the source at the offsets; one more offset says where they end. */
  public static Content at(String chars, int[] offsets) {
    return new Content(chars, Arrays.copyOf(offsets, chars.length() + 1));
  }

  public String chars() {
    return chars;
  }

  public int length() {
    return chars.length();
  }

  public int offset(int index) {
    return offsets[index];
  }

  /** The source span of the characters from..to, without white space at its ends. */
  public Span span(int from, int to) {
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

  public Span exact(int from, int to) {
    return from == to ? Span.at(offsets[from]) : new Span(offsets[from], offsets[to - 1] + 1);
  }

  public Content part(int from, int to) {
    int[] places = Arrays.copyOfRange(offsets, from, to + 1);
    places[to - from] = to > from ? offsets[to - 1] + 1 : offsets[from];
    return new Content(chars.substring(from, to), places);
  }

  public int lineEnd(int from) {
    int newline = chars.indexOf('\n', from);
    return newline < 0 ? chars.length() : newline;
  }
}
