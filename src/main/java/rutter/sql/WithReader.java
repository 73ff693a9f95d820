package rutter.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code WITH}: queries in it may write, too. */
final class WithReader {
  private WithReader() {}

  static List<Change> read(Cursor cursor) {
    int begin = cursor.place();
    cursor.want("WITH");
    cursor.take("RECURSIVE");
    Set<String> queries = new HashSet<>();
    List<Change> changes = new ArrayList<>();
    List<Name> reads = new ArrayList<>();
    boolean limit = false;
    do {
      queries.add(cursor.name().key());
      cursor.skipParentheses();
      cursor.want("AS");
      cursor.take("NOT");
      cursor.take("MATERIALIZED");
      int from = cursor.place();
      cursor.skipParentheses();
      Cursor query = cursor.part(Math.min(from + 1, cursor.place()), cursor.place());
      if (query.atAny("INSERT", "UPDATE", "DELETE", "MERGE")) {
        changes.add(WriteReader.read(query, queries));
      } else {
        reads.addAll(Sources.of(query.rest(), false, queries));
        limit |= query.seek("LIMIT");
      }
    } while (cursor.take(','));
    if (cursor.atAny("INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE")) {
      changes.add(with((Change.Write) WriteReader.read(cursor, queries), reads, limit));
    } else {
      cursor.back(begin);
      if (changes.isEmpty()) {
        changes.add(QueryReader.read(cursor));
      }
    }
    return changes;
  }

  private static Change with(Change.Write write, List<Name> more, boolean limit) {
    List<Name> reads = new ArrayList<>(more);
    Set<String> seen = new HashSet<>();
    more.forEach(name -> seen.add(name.said()));
    for (Name name : write.reads()) {
      if (seen.add(name.said())) {
        reads.add(name);
      }
    }
    Set<Fact> facts = Facts.none();
    facts.addAll(write.facts());
    if (limit) {
      facts.add(Fact.INNER_LIMIT);
    }
    return new Change.Write(write.kind(), write.tables(), reads, Facts.kept(facts));
  }
}
