package rutter.sql;

import java.util.Optional;
import java.util.Set;
import rutter.text.Span;

/** Reads a column as it is defined. */
final class ColumnReader {
  private static final Set<String> AFTER_TYPE =
      Set.of(
          "NOT",
          "NULL",
          "DEFAULT",
          "PRIMARY",
          "UNIQUE",
          "REFERENCES",
          "CHECK",
          "CONSTRAINT",
          "GENERATED",
          "AS",
          "COLLATE",
          "AUTO_INCREMENT",
          "AUTOINCREMENT",
          "COMMENT",
          "ON",
          "STORAGE",
          "COMPRESSION",
          "FIRST",
          "AFTER",
          "INVISIBLE",
          "VISIBLE",
          "VIRTUAL",
          "STORED",
          "KEY",
          "DEFERRABLE",
          "INITIALLY",
          "USING",
          "CHARSET",
          "IDENTITY",
          "OPTIONS",
          "COLUMN_FORMAT",
          "WITH");

  private final Cursor cursor;
  private boolean notNull;
  private Optional<String> byDefault = Optional.empty();
  private boolean generated;
  private boolean identity;
  private boolean primaryKey;
  private boolean unique;
  private Optional<Name> references = Optional.empty();
  private boolean check;

  private ColumnReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** A name with its type and what is said of it, up to the end. */
  static Column read(Cursor cursor) {
    return new ColumnReader(cursor).column(cursor.name());
  }

  private Column column(Name name) {
    int from = cursor.place();
    String definition = cursor.written();
    skipType(cursor);
    int end = cursor.place();
    String type = cursor.written(from, end);
    Span span = from == end ? name.span() : cursor.span(from, end);
    while (!cursor.done()) {
      said();
    }
    return new Column(
        name,
        type,
        span,
        notNull,
        byDefault,
        generated,
        identity,
        primaryKey,
        unique,
        references,
        check,
        definition);
  }

  /** Over a type as it is written. */
  static void skipType(Cursor cursor) {
    while (!cursor.done()) {
      if (cursor.take("WITH", "TIME") || cursor.take("CHARACTER", "VARYING")) {
        continue;
      }
      if (ends(cursor)) {
        return;
      }
      cursor.skip();
    }
  }

  private static boolean ends(Cursor cursor) {
    Token token = cursor.peek();
    if (!token.is(Token.Kind.WORD)) {
      return token.is(';');
    }
    if (token.is("WITH") || token.is("CHARACTER")) {
      return token.is("WITH") ? !cursor.peek(1).is("TIME") : cursor.peek(1).is("SET");
    }
    return AFTER_TYPE.contains(token.text());
  }

  private void said() {
    switch (cursor.next().text()) {
      case "NOT" -> notNull |= cursor.take("NULL");
      case "DEFAULT" -> byDefault = Optional.of(value(cursor));
      case "PRIMARY" -> primaryKey |= cursor.take("KEY");
      case "UNIQUE" -> {
        unique = true;
        cursor.take("KEY");
      }
      case "REFERENCES" -> references = Optional.of(cursor.name());
      case "CHECK" -> check |= cursor.peek().is('(');
      case "CONSTRAINT" -> {
        if (!cursor.peek().is(Token.Kind.WORD) || !AFTER_TYPE.contains(cursor.peek().text())) {
          cursor.skip();
        }
      }
      case "GENERATED" -> {
        generated = true;
        cursor.take("BY", "DEFAULT");
      }
      case "AS" -> {
        generated = true;
        identity |= cursor.at("IDENTITY");
      }
      case "AUTO_INCREMENT", "AUTOINCREMENT", "IDENTITY" -> {
        generated = true;
        identity = true;
      }
      default -> {
        if (cursor.peek().is('(')) {
          cursor.skip();
        }
      }
    }
    if (cursor.peek().is('(')) {
      cursor.skip();
    }
  }

  /** A default: up to what else may be said of a column. */
  static String value(Cursor cursor) {
    int from = cursor.place();
    cursor.skip();
    while (!cursor.done() && !ends(cursor)) {
      cursor.skip();
    }
    return cursor.written(from, cursor.place());
  }
}
