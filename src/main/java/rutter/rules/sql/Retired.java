package rutter.rules.sql;

import java.util.Arrays;
import java.util.regex.Pattern;
import rutter.sql.Name;
import rutter.vocabulary.Phrases;

/** Names that say that nobody uses the thing any more: {@code orders_old}. */
final class Retired {
  private static final Pattern PARTS = Pattern.compile("[^\\p{L}]+");

  private Retired() {}

  static boolean is(Name name, Phrases retired) {
    return Arrays.stream(PARTS.split(name.name())).anyMatch(retired::in);
  }
}
