package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rutter.sql.Change.Write;

/** Reads what writes rows. */
final class WriteReader {
  private WriteReader() {}

  static Change read(Cursor cursor) {
    return read(cursor, Set.of());
  }

  /** The queries are those that {@code WITH} has named. */
  static Change read(Cursor cursor, Set<String> queries) {
    Token first = cursor.next();
    return switch (first.text()) {
      case "INSERT" -> insert(cursor, Write.Kind.INSERT, queries);
      case "REPLACE" -> insert(cursor, Write.Kind.REPLACE, queries);
      case "UPDATE" -> update(cursor, queries);
      case "DELETE" -> delete(cursor, queries);
      case "MERGE" -> insert(cursor, Write.Kind.MERGE, queries);
      case "TRUNCATE" -> truncate(cursor);
      case "LOAD" -> load(cursor);
      default -> CopyReader.read(cursor);
    };
  }

  private static Change insert(Cursor cursor, Write.Kind kind, Set<String> queries) {
    while (cursor.takeAny("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "IGNORE", "OVERWRITE")) {}
    cursor.take("INTO");
    cursor.take("ONLY");
    Name table = cursor.name();
    if (kind != Write.Kind.MERGE && cursor.peek().is('(') && !cursor.peek(1).is("SELECT")) {
      cursor.skipParentheses();
    }
    return write(kind, List.of(table), cursor, false, queries, Facts.none());
  }

  private static Change update(Cursor cursor, Set<String> queries) {
    while (cursor.takeAny("LOW_PRIORITY", "IGNORE")) {}
    Set<Fact> facts = Facts.none();
    cursor.take(facts, Fact.ONLY, "ONLY");
    Name table = cursor.name();
    int place = cursor.place();
    if (!cursor.seek("SET")) {
      throw new Unread();
    }
    cursor.back(place);
    return write(Write.Kind.UPDATE, List.of(table), cursor, true, queries, facts);
  }

  private static Change delete(Cursor cursor, Set<String> queries) {
    while (cursor.takeAny("LOW_PRIORITY", "QUICK", "IGNORE")) {}
    Set<Fact> facts = Facts.none();
    if (cursor.take("FROM")) {
      cursor.take(facts, Fact.ONLY, "ONLY");
      List<Name> tables = targets(cursor);
      if (cursor.at("USING")) {
        tables = Aliases.resolved(tables, cursor.rest());
      }
      return write(Write.Kind.DELETE, tables, cursor, false, queries, facts);
    }
    // MySQL: DELETE o FROM orders o JOIN …
    List<Name> tables = targets(cursor);
    if (!cursor.at("FROM")) {
      throw new Unread();
    }
    return write(
        Write.Kind.DELETE, Aliases.resolved(tables, cursor.rest()), cursor, false, queries, facts);
  }

  private static List<Name> targets(Cursor cursor) {
    List<Name> tables = new ArrayList<>();
    do {
      tables.add(cursor.name());
      cursor.take('*');
    } while (cursor.take(','));
    return tables;
  }

  private static Change write(
      Write.Kind kind,
      List<Name> tables,
      Cursor cursor,
      boolean list,
      Set<String> queries,
      Set<Fact> facts) {
    note(cursor.rest(), facts);
    List<Name> reads = Sources.of(cursor.rest(), list, queries);
    return new Write(kind, List.copyOf(tables), reads, Facts.kept(facts));
  }

  private static void note(Cursor cursor, Set<Fact> facts) {
    int depth = 0;
    while (!cursor.done()) {
      Token token = cursor.next();
      if (token.is('(')) {
        depth++;
      } else if (token.is(')')) {
        depth--;
      } else if (token.is("LIMIT") || (token.is("FETCH") && cursor.atAny("FIRST", "NEXT"))) {
        facts.add(depth > 0 ? Fact.INNER_LIMIT : Fact.LIMIT);
      } else if (depth <= 0 && token.is("WHERE")) {
        facts.add(Fact.WHERE);
      } else if (depth <= 0 && token.is("RETURNING")) {
        facts.add(Fact.RETURNING);
      }
    }
  }

  private static Change truncate(Cursor cursor) {
    cursor.take("TABLE");
    Set<Fact> facts = Facts.none();
    cursor.take(facts, Fact.ONLY, "ONLY");
    List<Name> tables = cursor.names();
    cursor.take(facts, Fact.RESTART_IDENTITY, "RESTART", "IDENTITY");
    cursor.take("CONTINUE", "IDENTITY");
    cursor.take(facts, Fact.CASCADE, "CASCADE");
    return new Write(Write.Kind.TRUNCATE, List.copyOf(tables), List.of(), Facts.kept(facts));
  }

  private static Change load(Cursor cursor) {
    if (!cursor.takeAny("DATA", "XML") || !cursor.seek("INTO") || !cursor.take("INTO", "TABLE")) {
      throw new Unread();
    }
    return new Write(Write.Kind.COPY, List.of(cursor.name()), List.of(), Facts.none());
  }
}
