package rutter.packs;

import java.util.regex.Pattern;
import rutter.program.Surroundings;
import rutter.rules.FenceTerms;

/** What a value of a type looks like. */
final class InputValue {
  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://\\S+");

  private InputValue() {}

  static boolean fits(Surroundings.Type type, String value) {
    return switch (type) {
      case TEXT, PATH -> !value.isEmpty();
      case INTEGER -> value.matches("-?\\d{1,18}");
      case YES_NO -> value.matches("yes|no|true|false");
      case DATE -> value.matches("\\d{4}-\\d{2}-\\d{2}");
      case DURATION -> FenceTerms.seconds(value).isPresent();
      case URL -> URL.matcher(value).matches();
    };
  }

  static String expected(Surroundings.Type type) {
    return switch (type) {
      case TEXT -> "a text";
      case PATH -> "a path";
      case INTEGER -> "a whole number";
      case YES_NO -> "yes or no";
      case DATE -> "a date such as 2026-06-01";
      case DURATION -> "a time such as 90s, 10m or 1h30m";
      case URL -> "an address such as https://db.example/";
    };
  }
}
