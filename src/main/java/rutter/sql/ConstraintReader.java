package rutter.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.sql.Constraint.Kind;

/** Reads a constraint of a table as it is defined. */
final class ConstraintReader {
  private static final Set<String> NO_COLUMNS =
      Set.of(
          "AND",
          "OR",
          "NOT",
          "IS",
          "NULL",
          "IN",
          "BETWEEN",
          "LIKE",
          "ILIKE",
          "TRUE",
          "FALSE",
          "ANY",
          "ALL",
          "CASE",
          "WHEN",
          "THEN",
          "ELSE",
          "END",
          "ARRAY",
          "SIMILAR",
          "TO",
          "DISTINCT",
          "FROM",
          "INTERVAL",
          "CURRENT_DATE",
          "CURRENT_TIMESTAMP");

  private ConstraintReader() {}

  static boolean begins(Cursor cursor) {
    return (cursor.atAny("CONSTRAINT", "CHECK", "EXCLUDE") && !cursor.peek(1).is('.'))
        || cursor.at("PRIMARY", "KEY")
        || cursor.at("FOREIGN", "KEY")
        || cursor.at("UNIQUE")
        || cursor.at("NOT", "NULL");
  }

  static Constraint read(Cursor cursor) {
    Optional<Name> name = Optional.empty();
    if (cursor.take("CONSTRAINT") && !unnamed(cursor)) {
      name = Optional.of(cursor.name());
    }
    final String definition = cursor.written();
    Kind kind = kind(cursor);
    if (kind == Kind.UNIQUE) {
      cursor.takeAny("KEY", "INDEX");
      cursor.take("NULLS", "NOT", "DISTINCT");
      cursor.take("NULLS", "DISTINCT");
    }
    Set<Fact> facts = Facts.none();
    Optional<Name> index = Optional.empty();
    if (cursor.take("USING", "INDEX")) {
      index = Optional.of(cursor.name());
      facts.add(Fact.USING_INDEX);
    }
    // MySQL names the index of a key here
    if (cursor.peek().isName() && cursor.peek(1).is('(') && kind != Kind.EXCLUDE) {
      Name own = cursor.name();
      name = name.or(() -> Optional.of(own));
    }
    if (kind == Kind.EXCLUDE) {
      cursor.take("USING");
      while (!cursor.done() && !cursor.peek().is('(')) {
        cursor.next();
      }
    }
    List<Name> columns = kind == Kind.CHECK ? mentioned(cursor) : listed(cursor, kind);
    Optional<Name> references =
        kind == Kind.FOREIGN_KEY && cursor.seek("REFERENCES") && cursor.take("REFERENCES")
            ? Optional.of(cursor.name())
            : Optional.empty();
    while (!cursor.done()) {
      cursor.take(facts, Fact.NOT_VALID, "NOT", "VALID");
      if (!cursor.done()) {
        cursor.skip();
      }
    }
    return new Constraint(kind, name, columns, references, index, facts, definition);
  }

  private static boolean unnamed(Cursor cursor) {
    return cursor.at("PRIMARY", "KEY")
        || cursor.at("FOREIGN", "KEY")
        || (cursor.atAny("CHECK", "UNIQUE") && cursor.peek(1).is('('));
  }

  private static Kind kind(Cursor cursor) {
    if (cursor.take("PRIMARY", "KEY")) {
      return Kind.PRIMARY_KEY;
    }
    if (cursor.take("FOREIGN", "KEY")) {
      return Kind.FOREIGN_KEY;
    }
    if (cursor.take("NOT", "NULL")) {
      return Kind.NOT_NULL;
    }
    return switch (cursor.next().text()) {
      case "UNIQUE" -> Kind.UNIQUE;
      case "CHECK" -> Kind.CHECK;
      case "EXCLUDE" -> Kind.EXCLUDE;
      default -> throw new Unread();
    };
  }

  private static List<Name> listed(Cursor cursor, Kind kind) {
    if (kind == Kind.NOT_NULL) {
      return cursor.peek().isName() ? List.of(cursor.name()) : List.of();
    }
    List<Name> columns = new ArrayList<>();
    for (Cursor item : cursor.items()) {
      if (item.peek().isName()) {
        columns.add(item.name());
      }
    }
    return columns;
  }

  private static List<Name> mentioned(Cursor cursor) {
    int from = cursor.place();
    cursor.skipParentheses();
    Cursor within = cursor.part(from, cursor.place());
    List<Name> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (!within.done()) {
      boolean cast = within.peek(-1).text().equals("::");
      if (!within.peek().isName() || NO_COLUMNS.contains(within.peek().text())) {
        within.next();
      } else {
        Name name = within.name();
        if (!cast && !within.peek().is('(') && seen.add(name.said())) {
          columns.add(name);
        }
      }
    }
    return columns;
  }
}
