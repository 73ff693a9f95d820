package rutter.sql;

import java.util.List;
import rutter.sql.Change.Write;

/** Reads {@code COPY}, from behind the word. */
final class CopyReader {
  private CopyReader() {}

  static Change read(Cursor cursor) {
    cursor.take("BINARY");
    if (cursor.peek().is('(')) {
      int from = cursor.place();
      cursor.skipParentheses();
      List<Name> tables = Sources.of(cursor.part(from, cursor.place()), false);
      return new Change.Read(tables, Facts.none());
    }
    Name table = cursor.name();
    cursor.skipParentheses();
    if (cursor.take("TO")) {
      return new Change.Read(List.of(table), Facts.none());
    }
    cursor.want("FROM");
    return new Write(Write.Kind.COPY, List.of(table), List.of(), Facts.none());
  }
}
