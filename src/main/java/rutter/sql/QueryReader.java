package rutter.sql;

import java.util.List;
import java.util.Set;

/** Reads what only reads. */
final class QueryReader {
  private QueryReader() {}

  static Change.Read read(Cursor cursor) {
    int from = cursor.place();
    if (cursor.atAny("DESCRIBE", "DESC", "TABLE") && cursor.peek(1).isName()) {
      cursor.next();
      return new Change.Read(List.of(cursor.name()), Facts.none());
    }
    Set<Fact> facts = Facts.none();
    while (!cursor.done()) {
      cursor.take(facts, Fact.WHERE, "WHERE");
      cursor.take(facts, Fact.LIMIT, "LIMIT");
      if (!cursor.done()) {
        cursor.skip();
      }
    }
    cursor.back(from);
    return new Change.Read(Sources.of(cursor.rest(), false), Facts.kept(facts));
  }
}
