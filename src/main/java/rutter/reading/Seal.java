package rutter.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The digest of what was approved, as {@code rutter approve} writes it behind a decision. */
final class Seal {
  private static final String DIGITS = "[0-9a-f]{12}";
  private static final Pattern WRITTEN = Pattern.compile("\\s?\\(rutter:(" + DIGITS + ")\\)");
  private static final Pattern ALONE = Pattern.compile(DIGITS);

  private Seal() {}

  static Optional<String> in(String words) {
    Matcher seal = WRITTEN.matcher(words);
    return seal.find() ? Optional.of(seal.group(1)) : Optional.empty();
  }

  /** A cell of a column for it has nothing else. */
  static Optional<String> cell(String words) {
    return ALONE.matcher(words.strip()).matches() ? Optional.of(words.strip()) : in(words);
  }

  static String without(String words) {
    return WRITTEN.matcher(words).replaceAll("");
  }
}
