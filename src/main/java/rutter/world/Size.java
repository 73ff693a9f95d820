package rutter.world;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes as people write it: {@code 500k}, {@code 8M}. */
public final class Size {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([kKmM]?)[bB]?");
  private static final long KILO = 1024;

  private Size() {}

  /** The bytes, if it is a size. */
  public static Optional<Long> of(String words) {
    Matcher size = SIZE.matcher(words.strip());
    if (!size.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(size.group(1));
    return Optional.of(
        switch (size.group(2).toLowerCase(Locale.ROOT)) {
          case "k" -> number * KILO;
          case "m" -> number * KILO * KILO;
          default -> number;
        });
  }

  public static String words(long bytes) {
    if (bytes >= KILO * KILO && bytes % (KILO * KILO) == 0) {
      return bytes / (KILO * KILO) + " MB";
    }
    return bytes >= KILO && bytes % KILO == 0
        ? bytes / KILO + " kB"
        : bytes + (bytes == 1 ? " byte" : " bytes");
  }
}
