package rutter.rules.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version as its numbers: {@code v1.2} is 1 and 2. */
record Version(List<Integer> numbers) implements Comparable<Version> {
  private static final Pattern WRITTEN =
      Pattern.compile("[vV]?\\.?\\s?(\\d{1,6}(?:\\.\\d{1,6}){0,3})");

  private static final Pattern DOT = Pattern.compile("\\.");

  Version {
    numbers = List.copyOf(numbers);
  }

  static Optional<Version> of(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    return written.matches()
        ? Optional.of(
            new Version(DOT.splitAsStream(written.group(1)).map(Integer::parseInt).toList()))
        : Optional.empty();
  }

  private int at(int index) {
    return index < numbers.size() ? numbers.get(index) : 0;
  }

  /** {@code 1.2} and {@code 1.2.0} are the same. */
  boolean isSame(Version other) {
    return compareTo(other) == 0;
  }

  @Override
  public int compareTo(Version other) {
    for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
      if (at(i) != other.at(i)) {
        return Integer.compare(at(i), other.at(i));
      }
    }
    return 0;
  }
}
