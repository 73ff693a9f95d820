package rutter.sql;

/** Reads what kind of thing a statement is about. */
final class Things {
  private Things() {}

  static Thing read(Cursor cursor) {
    if (cursor.take("MATERIALIZED", "VIEW")) {
      return Thing.MATERIALIZED_VIEW;
    }
    if (cursor.take("FOREIGN", "TABLE")) {
      return Thing.TABLE;
    }
    Token word = cursor.next();
    if (!word.is(Token.Kind.WORD)) {
      throw new Unread();
    }
    return switch (word.text()) {
      case "TABLE", "TABLES" -> Thing.TABLE;
      case "COLUMN" -> Thing.COLUMN;
      case "INDEX" -> Thing.INDEX;
      case "CONSTRAINT" -> Thing.CONSTRAINT;
      case "TYPE" -> Thing.TYPE;
      case "DOMAIN" -> Thing.DOMAIN;
      case "SEQUENCE" -> Thing.SEQUENCE;
      case "VIEW" -> Thing.VIEW;
      case "FUNCTION", "ROUTINE" -> Thing.FUNCTION;
      case "PROCEDURE" -> Thing.PROCEDURE;
      case "TRIGGER" -> Thing.TRIGGER;
      case "POLICY" -> Thing.POLICY;
      case "RULE" -> Thing.RULE;
      case "EXTENSION" -> Thing.EXTENSION;
      case "SCHEMA" -> Thing.SCHEMA;
      case "DATABASE" -> Thing.DATABASE;
      case "PUBLICATION" -> Thing.PUBLICATION;
      case "SUBSCRIPTION" -> Thing.SUBSCRIPTION;
      case "USER" -> cursor.take("MAPPING") ? Thing.OTHER : Thing.ROLE;
      case "ROLE", "GROUP" -> Thing.ROLE;
      default -> other(cursor, word);
    };
  }

  private static Thing other(Cursor cursor, Token word) {
    switch (word.text()) {
      case "EVENT" -> cursor.take("TRIGGER");
      case "ACCESS" -> cursor.want("METHOD");
      case "DEFAULT" -> cursor.want("PRIVILEGES");
      case "FOREIGN" -> cursor.want("DATA", "WRAPPER");
      case "LARGE" -> cursor.want("OBJECT");
      case "OWNED" -> cursor.want("BY");
      case "OPERATOR" -> cursor.takeAny("CLASS", "FAMILY");
      case "TEXT" -> {
        cursor.want("SEARCH");
        cursor.next();
      }
      case "PROCEDURAL" -> cursor.want("LANGUAGE");
      case "AGGREGATE",
          "CAST",
          "COLLATION",
          "CONVERSION",
          "LANGUAGE",
          "RESOURCE",
          "SERVER",
          "STATISTICS",
          "SYSTEM",
          "TABLESPACE",
          "TRANSFORM" -> {}
      default -> throw new Unread();
    }
    return Thing.OTHER;
  }

  /** Over the kind of thing on which something is granted, if it is said. */
  static void grantable(Cursor cursor) {
    if (cursor.take("FOREIGN", "SERVER") || cursor.take("PARAMETER")) {
      return;
    }
    int place = cursor.place();
    try {
      read(cursor);
    } catch (Unread e) {
      cursor.back(place);
    }
  }
}
