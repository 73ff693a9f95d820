package rutter.sql;

import java.util.Optional;
import java.util.Set;
import rutter.sql.Change.Alteration;

/** Reads {@code ALTER COLUMN}. */
final class AlterColumnReader {
  private AlterColumnReader() {}

  static Change read(Cursor cursor, Name table, Set<Fact> facts) {
    cursor.take("COLUMN");
    Name column = cursor.name();
    Optional<String> value = Optional.empty();
    Alteration what;
    if (cursor.take("TYPE") || cursor.take("SET", "DATA", "TYPE")) {
      what = Alteration.TYPE;
      int from = cursor.place();
      ColumnReader.skipType(cursor);
      value = Optional.of(cursor.written(from, cursor.place()));
      if (cursor.seek("USING")) {
        facts.add(Fact.USING);
      }
    } else if (cursor.take("SET", "NOT", "NULL")) {
      what = Alteration.SET_NOT_NULL;
    } else if (cursor.take("DROP", "NOT", "NULL")) {
      what = Alteration.DROP_NOT_NULL;
    } else if (cursor.take("SET", "DEFAULT")) {
      what = Alteration.SET_DEFAULT;
      value = Optional.of(cursor.written());
    } else if (cursor.take("DROP", "DEFAULT")) {
      what = Alteration.DROP_DEFAULT;
    } else {
      boolean identity =
          cursor.at("ADD", "GENERATED")
              || cursor.at("SET", "GENERATED")
              || cursor.at("DROP", "IDENTITY");
      what = identity ? Alteration.IDENTITY : Alteration.OTHER;
      value = Optional.of(cursor.written());
    }
    return new Change.AlterColumn(table, column, what, value, Facts.kept(facts));
  }
}
