package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code CREATE TABLE}. */
final class CreateTableReader {
  private CreateTableReader() {}

  static Change read(Cursor cursor, Set<Fact> facts) {
    cursor.want("TABLE");
    cursor.take(facts, Fact.IF_NOT_EXISTS, "IF", "NOT", "EXISTS");
    Name table = cursor.name();
    Optional<Name> partitionOf = after(cursor, "PARTITION", "OF");
    if (cursor.take("OF")) {
      cursor.name();
    }
    Optional<Name> like = after(cursor, "LIKE");
    List<Column> columns = new ArrayList<>();
    List<Constraint> constraints = new ArrayList<>();
    if (!cursor.at("AS")) {
      for (Cursor item : cursor.items()) {
        if (item.at("LIKE")) {
          like = after(item, "LIKE");
        } else if (ConstraintReader.begins(item)) {
          constraints.add(ConstraintReader.read(item));
        } else if (item.peek().isName() && !index(item)) {
          columns.add(ColumnReader.read(item));
        }
      }
    }
    boolean query = cursor.seek("AS", "SELECT");
    return new Change.CreateTable(
        table,
        List.copyOf(columns),
        List.copyOf(constraints),
        like,
        partitionOf,
        query,
        Facts.kept(facts));
  }

  private static Optional<Name> after(Cursor cursor, String... words) {
    return cursor.take(words) ? Optional.of(cursor.name()) : Optional.empty();
  }

  /** {@code KEY name (columns)} of MySQL: no column of that name has its type in parentheses. */
  private static boolean index(Cursor item) {
    int words = item.atAny("FULLTEXT", "SPATIAL") ? 1 : 0;
    Token word = item.peek(words);
    if (!word.is("INDEX") && !word.is("KEY")) {
      return false;
    }
    Token behind = item.peek(words + 1);
    return behind.is('(') || behind.is("USING") || item.peek(words + 2).is('(');
  }
}
