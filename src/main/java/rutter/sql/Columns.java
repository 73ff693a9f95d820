package rutter.sql;

import java.util.Locale;
import java.util.Optional;

/** Columns as they are after a change to one thing about them. */
final class Columns {
  private Columns() {}

  static Column altered(Column column, Change.AlterColumn alter) {
    Optional<String> value = alter.value();
    return switch (alter.what()) {
      case TYPE -> with(column, value.orElse(column.type()), column.notNull(), column.byDefault());
      case SET_NOT_NULL -> with(column, column.type(), true, column.byDefault());
      case DROP_NOT_NULL -> with(column, column.type(), false, column.byDefault());
      case SET_DEFAULT -> with(column, column.type(), column.notNull(), value);
      case DROP_DEFAULT -> with(column, column.type(), column.notNull(), Optional.empty());
      case REDEFINE ->
          new Column(
              column.name(),
              "",
              column.typeSpan(),
              false,
              Optional.empty(),
              false,
              false,
              false,
              false,
              Optional.empty(),
              false,
              value.orElse(""));
      default -> column;
    };
  }

  private static Column with(
      Column column, String type, boolean notNull, Optional<String> byDefault) {
    String definition =
        type
            + byDefault.map(value -> " DEFAULT " + value).orElse("")
            + (notNull ? " NOT NULL" : "");
    boolean simple = isSimple(column);
    return new Column(
        column.name(),
        type,
        column.typeSpan(),
        notNull,
        byDefault,
        column.generated(),
        column.identity(),
        column.primaryKey(),
        column.unique(),
        column.references(),
        column.check(),
        simple ? definition : "");
  }

  static Column named(Column column, Name name) {
    return new Column(
        name,
        column.type(),
        column.typeSpan(),
        column.notNull(),
        column.byDefault(),
        column.generated(),
        column.identity(),
        column.primaryKey(),
        column.unique(),
        column.references(),
        column.check(),
        column.definition());
  }

  /** Whether its type, default and nullability are all that is known of it. */
  static boolean isSimple(Column column) {
    boolean more = column.primaryKey() || column.unique() || column.check() || column.generated();
    return !more && !column.identity() && column.references().isEmpty();
  }

  /** Whether every value of one type is the same again after a way through the other. */
  static boolean holds(String wide, String narrow) {
    int from = rank(narrow);
    int to = rank(wide);
    return from > 0 && from / 10 == to / 10 && (to > from || (to == from && longer(wide, narrow)));
  }

  private static boolean longer(String wide, String narrow) {
    return wide.equalsIgnoreCase(narrow) || length(wide) >= length(narrow);
  }

  /** Of {@code varchar(40)}; without a length it is as long as can be. */
  private static int length(String type) {
    int from = type.indexOf('(') + 1;
    int to = type.indexOf(')', from);
    boolean number =
        from > 0
            && to > from
            && to - from < 9
            && type.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(type.substring(from, to)) : Integer.MAX_VALUE;
  }

  private static int rank(String type) {
    String plain = type.toLowerCase(Locale.ROOT).replaceAll("\\s*\\(.*", "").strip();
    return switch (plain) {
      case "smallint", "int2" -> 11;
      case "int", "integer", "int4" -> 12;
      case "bigint", "int8" -> 13;
      case "varchar", "character varying" -> 21;
      case "text" -> 22;
      case "real", "float4" -> 31;
      case "double precision", "float8" -> 32;
      default -> 0;
    };
  }
}
