package rutter.sql;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes changes as SQL for a server, with names quoted where they must be. */
final class SqlText {
  private final boolean mysql;

  SqlText(Dialect dialect) {
    mysql = dialect.is(Dialect.Engine.MYSQL);
  }

  boolean isMysql() {
    return mysql;
  }

  String name(Name name) {
    String own = quoted(name.name(), name.quoted());
    return name.schema().isEmpty() ? own : quoted(name.schema(), false) + "." + own;
  }

  private String quoted(String name, boolean always) {
    if (!always && isPlain(name)) {
      return name;
    }
    String sign = mysql ? "`" : "\"";
    return sign + name.replace(sign, sign + sign) + sign;
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = Character.isLetter(c) || c == '_';
      if (!letter && (i == 0 || !(Character.isDigit(c) || c == '$'))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  String alter(Name table, String action) {
    return "ALTER TABLE " + name(table) + " " + action;
  }

  String dropTable(Name table) {
    return "DROP TABLE " + name(table);
  }

  String dropColumn(Name table, Name column) {
    return alter(table, "DROP COLUMN " + name(column));
  }

  String addColumn(Name table, Column column) {
    return alter(table, "ADD COLUMN " + name(column.name()) + " " + column.definition());
  }

  String addConstraint(Name table, Constraint constraint) {
    String written = constraint.definition();
    boolean named = written.toLowerCase(Locale.ROOT).startsWith("constraint ");
    String name = constraint.name().map(own -> "CONSTRAINT " + name(own) + " ").orElse("");
    return alter(table, "ADD " + (named ? "" : name) + written);
  }

  String dropConstraint(Name table, Name name, Constraint.Kind kind) {
    if (mysql && kind == Constraint.Kind.PRIMARY_KEY) {
      return alter(table, "DROP PRIMARY KEY");
    }
    String what = mysql && kind == Constraint.Kind.UNIQUE ? "INDEX" : "CONSTRAINT";
    what = mysql && kind == Constraint.Kind.FOREIGN_KEY ? "FOREIGN KEY" : what;
    return alter(table, "DROP " + what + " " + name(name));
  }

  /** An index lies where its table lies. */
  String dropIndex(Name index, Name table, Set<Fact> facts) {
    if (mysql) {
      return "DROP INDEX " + name(index) + " ON " + name(table);
    }
    String own = index.schema().isEmpty() && !table.schema().isEmpty() ? table.schema() : "";
    Name whole = own.isEmpty() ? index : new Name(own, index.name(), index.quoted(), index.span());
    boolean beside = facts.contains(Fact.CONCURRENTLY);
    return "DROP INDEX " + (beside ? "CONCURRENTLY " : "") + name(whole);
  }

  String drop(Thing thing, Name name, Optional<Name> on) {
    boolean below = !mysql || thing != Thing.TRIGGER;
    String table = on.filter(any -> below).map(any -> " ON " + name(any)).orElse("");
    return "DROP " + word(thing) + " " + name(name) + table;
  }

  String createIndex(Change.CreateIndex index) {
    Set<Fact> facts = index.facts();
    return "CREATE "
        + (facts.contains(Fact.UNIQUE) ? "UNIQUE " : "")
        + "INDEX "
        + (facts.contains(Fact.CONCURRENTLY) ? "CONCURRENTLY " : "")
        + index.name().map(name -> name(name) + " ").orElse("")
        + "ON "
        + name(index.table())
        + (index.method().isEmpty() || mysql ? "" : " USING " + index.method())
        + " ("
        + String.join(", ", index.columns())
        + ")";
  }

  String createTable(Change.CreateTable table) {
    String inside =
        java.util.stream.Stream.concat(
                table.columns().stream()
                    .map(column -> name(column.name()) + " " + column.definition()),
                table.constraints().stream().map(this::constraint))
            .collect(Collectors.joining(", "));
    return "CREATE TABLE " + name(table.table()) + " (" + inside + ")";
  }

  private String constraint(Constraint constraint) {
    boolean named = constraint.definition().toLowerCase(Locale.ROOT).startsWith("constraint ");
    String name = constraint.name().map(own -> "CONSTRAINT " + name(own) + " ").orElse("");
    return (named ? "" : name) + constraint.definition();
  }

  String rename(Change.Rename rename) {
    String to = name(rename.to());
    return switch (rename.thing()) {
      case COLUMN, CONSTRAINT -> inTable(rename, word(rename.thing()), to);
      case INDEX ->
          mysql
              ? inTable(rename, "INDEX", to)
              : "ALTER INDEX " + name(rename.from()) + " RENAME TO " + to;
      case ENUM_VALUE ->
          "ALTER TYPE "
              + rename.on().map(this::name).orElse("")
              + " RENAME VALUE "
              + text(rename.from().name())
              + " TO "
              + text(rename.to().name());
      case TRIGGER, POLICY, RULE ->
          "ALTER "
              + word(rename.thing())
              + " "
              + name(rename.from())
              + rename.on().map(table -> " ON " + name(table)).orElse("")
              + " RENAME TO "
              + to;
      default -> "ALTER " + word(rename.thing()) + " " + name(rename.from()) + " RENAME TO " + to;
    };
  }

  private String inTable(Change.Rename rename, String thing, String to) {
    return "ALTER TABLE "
        + rename.on().map(this::name).orElse("")
        + " RENAME "
        + thing
        + " "
        + name(rename.from())
        + " TO "
        + to;
  }

  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  static String word(Thing thing) {
    return thing.toString().toUpperCase(Locale.ROOT);
  }
}
