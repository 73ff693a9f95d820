package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads an index, as a statement or as a part of {@code ALTER TABLE}. */
final class IndexReader {
  private IndexReader() {}

  static Change create(Cursor cursor, Set<Fact> facts) {
    String method = kind(cursor);
    cursor.want("INDEX");
    cursor.take(facts, Fact.CONCURRENTLY, "CONCURRENTLY");
    cursor.take(facts, Fact.IF_NOT_EXISTS, "IF", "NOT", "EXISTS");
    Optional<Name> name = cursor.at("ON") ? Optional.empty() : Optional.of(cursor.name());
    method = using(cursor, method);
    cursor.want("ON");
    cursor.take(facts, Fact.ONLY, "ONLY");
    return rest(cursor, name, cursor.name(), method, facts);
  }

  /** {@code ADD INDEX name (columns)} of MySQL, from behind {@code ADD}. */
  static Change added(Cursor cursor, Name table, Set<Fact> facts) {
    cursor.take(facts, Fact.UNIQUE, "UNIQUE");
    String method = kind(cursor);
    cursor.takeAny("INDEX", "KEY");
    cursor.take(facts, Fact.IF_NOT_EXISTS, "IF", "NOT", "EXISTS");
    boolean named = !cursor.peek().is('(') && !cursor.at("USING");
    Optional<Name> name = named ? Optional.of(cursor.name()) : Optional.empty();
    return rest(cursor, name, table, using(cursor, method), facts);
  }

  private static Change rest(
      Cursor cursor, Optional<Name> name, Name table, String kind, Set<Fact> facts) {
    String method = using(cursor, kind);
    List<String> columns = new ArrayList<>();
    for (Cursor item : cursor.items()) {
      columns.add(item.written());
    }
    while (!cursor.done()) {
      if (cursor.atAny("ALGORITHM", "LOCK")) {
        MySqlFacts.take(cursor, facts);
      } else {
        cursor.take(facts, Fact.WHERE, "WHERE");
        if (!cursor.done()) {
          cursor.skip();
        }
      }
    }
    return new Change.CreateIndex(name, table, List.copyOf(columns), method, Facts.kept(facts));
  }

  private static String kind(Cursor cursor) {
    return cursor.atAny("FULLTEXT", "SPATIAL") ? cursor.next().text().toLowerCase(Locale.ROOT) : "";
  }

  private static String using(Cursor cursor, String otherwise) {
    return cursor.take("USING") ? cursor.name().key().toLowerCase(Locale.ROOT) : otherwise;
  }
}
