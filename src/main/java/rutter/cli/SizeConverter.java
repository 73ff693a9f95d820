package rutter.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 500k}, {@code 8M}: a number of bytes. */
final class SizeConverter implements ITypeConverter<Long> {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([kKmM]?)[bB]?");
  private static final long KILO = 1024;
  private static final long LARGEST = 256 * KILO * KILO;

  @Override
  public Long convert(String value) {
    Matcher size = SIZE.matcher(value.strip());
    if (!size.matches()) {
      throw new TypeConversionException("'" + value + "' is no size; write it like 500k or 8M");
    }
    long bytes = bytes(size);
    if (bytes > LARGEST) {
      throw new TypeConversionException("'" + value + "' is more than " + words(LARGEST));
    }
    return bytes;
  }

  private static long bytes(Matcher size) {
    long number = Long.parseLong(size.group(1));
    return switch (size.group(2).toLowerCase(Locale.ROOT)) {
      case "k" -> number * KILO;
      case "m" -> number * KILO * KILO;
      default -> number;
    };
  }

  static String words(long bytes) {
    if (bytes >= KILO * KILO && bytes % (KILO * KILO) == 0) {
      return bytes / (KILO * KILO) + " MB";
    }
    return bytes >= KILO && bytes % KILO == 0
        ? bytes / KILO + " kB"
        : bytes + (bytes == 1 ? " byte" : " bytes");
  }
}
