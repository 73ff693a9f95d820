package rutter.sql;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a default as written means for the rows that are there already. */
public final class Defaults {
  private static final Pattern CALL =
      Pattern.compile("(?i)(?<![\\w.])(?:[a-z_]\\w*\\.)?([a-z_]\\w*)\\s*+\\(");

  /** Functions of PostgreSQL, its usual extensions and MySQL that give each row another value. */
  private static final Set<String> VOLATILE =
      Set.of(
          "clock_timestamp",
          "gen_random_bytes",
          "gen_random_uuid",
          "gen_ulid",
          "nextval",
          "rand",
          "random",
          "random_bytes",
          "random_normal",
          "sys_guid",
          "timeofday",
          "uuid",
          "uuid_generate_v1",
          "uuid_generate_v1mc",
          "uuid_generate_v4",
          "uuid_generate_v7",
          "uuid_short",
          "uuidv4",
          "uuidv7");

  private static final Set<String> SERIAL =
      Set.of("smallserial", "serial", "bigserial", "serial2", "serial4", "serial8");

  private Defaults() {}

  /** {@code now()} is the same for all rows of a statement, {@code gen_random_uuid()} is not. */
  public static boolean isVolatile(String value) {
    return CALL.matcher(value)
        .results()
        .anyMatch(call -> VOLATILE.contains(call.group(1).toLowerCase(Locale.ROOT)));
  }

  public static boolean isNull(String value) {
    return value.strip().toLowerCase(Locale.ROOT).split("::")[0].equals("null");
  }

  public static boolean isSerial(String type) {
    return SERIAL.contains(type.strip().toLowerCase(Locale.ROOT));
  }
}
