package rutter.sql;

import java.util.List;

/** Knows by its first word who reads a statement. */
final class Statements {
  private final Dialect dialect;
  private final boolean inBody;

  Statements(Dialect dialect, boolean inBody) {
    this.dialect = dialect;
    this.inBody = inBody;
  }

  List<Change> read(Cursor cursor) {
    Token first = cursor.peek();
    if (first.is(Token.Kind.META)) {
      return MetaReader.read(cursor, dialect);
    }
    if (first.is('(')) {
      return List.of(QueryReader.read(cursor));
    }
    if (!first.is(Token.Kind.WORD)) {
      throw new Unread();
    }
    return switch (first.text()) {
      case "CREATE" -> List.of(CreateReader.read(cursor));
      case "ALTER" -> AlterReader.read(cursor);
      case "DROP" -> List.of(DropReader.read(cursor));
      case "RENAME" -> RenameReader.read(cursor);
      case "INSERT", "UPDATE", "DELETE", "TRUNCATE", "MERGE", "REPLACE", "COPY", "LOAD" ->
          List.of(WriteReader.read(cursor));
      case "WITH" -> WithReader.read(cursor);
      case "SELECT", "PERFORM" -> SelectReader.read(cursor, dialect, inBody);
      case "VALUES", "TABLE", "SHOW", "DESCRIBE", "DESC", "RETURN" ->
          List.of(QueryReader.read(cursor));
      case "FETCH", "MOVE" -> List.of(new Change.Read(List.of(), Facts.none()));
      case "EXPLAIN" -> explain(cursor);
      case "GRANT", "REVOKE" -> List.of(GrantReader.read(cursor));
      case "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE" ->
          List.of(TransactionReader.read(cursor));
      case "SET", "RESET" -> SettingReader.read(cursor);
      default -> List.of(OtherReader.read(cursor));
    };
  }

  /** {@code EXPLAIN ANALYZE} does what it explains. */
  private List<Change> explain(Cursor cursor) {
    cursor.next();
    boolean runs = false;
    if (cursor.peek().is('(')) {
      for (Cursor option : cursor.items()) {
        runs |= option.take("ANALYZE") && !option.atAny("FALSE", "OFF");
      }
    }
    while (cursor.atAny("ANALYZE", "VERBOSE", "EXTENDED")) {
      runs |= cursor.next().is("ANALYZE");
    }
    if (runs && cursor.atAny("INSERT", "UPDATE", "DELETE", "MERGE", "WITH")) {
      return read(cursor.rest());
    }
    return List.of(QueryReader.read(cursor));
  }
}
