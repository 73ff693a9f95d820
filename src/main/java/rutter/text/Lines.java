package rutter.text;

import java.util.Arrays;

/**
 * Where the lines of a text begin; a line ends at {@code \n}, {@code \r\n} or a lone {@code \r}.
 */
public final class Lines {
  private final String text;
  private final int[] starts;

  /** The offsets of the second halves of surrogate pairs: each makes a column less. */
  private final int[] halves;

  private Lines(String text, int[] starts, int[] halves) {
    this.text = text;
    this.starts = starts;
    this.halves = halves;
  }

  public static Lines of(String text) {
    Offsets starts = new Offsets();
    Offsets halves = new Offsets();
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crlf)) {
        starts.add(i + 1);
      } else if (Character.isLowSurrogate(c)
          && i > 0
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        halves.add(i);
      }
    }
    return new Lines(text, starts.all(), halves.all());
  }

  public int count() {
    return starts.length;
  }

  /** The line of an offset, counted from one. */
  public int lineAt(int offset) {
    return atOrBefore(starts, offset);
  }

  public Position at(int offset) {
    int line = lineAt(offset);
    int start = starts[line - 1];
    int pairs = atOrBefore(halves, offset - 1) - atOrBefore(halves, start - 1);
    return new Position(line, offset - start - pairs + 1);
  }

  /** How many of the sorted numbers are not greater than one. */
  private static int atOrBefore(int[] sorted, int number) {
    int found = Arrays.binarySearch(sorted, number);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The text of a line, counted from one, without its line ending. */
  public Span line(int number) {
    int start = starts[number - 1];
    int end = number < starts.length ? starts[number] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return new Span(start, end);
  }

  /** A list of numbers that grows. */
  private static final class Offsets {
    private int[] numbers = new int[64];
    private int size;

    void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }

    int[] all() {
      return Arrays.copyOf(numbers, size);
    }
  }
}
