package rutter.sql;

import java.util.Optional;
import java.util.Set;

/** Reads {@code CREATE}. */
final class CreateReader {
  private CreateReader() {}

  static Change read(Cursor cursor) {
    cursor.want("CREATE");
    Set<Fact> facts = Facts.none();
    cursor.take(facts, Fact.OR_REPLACE, "OR", "REPLACE");
    modifiers(cursor, facts);
    if (cursor.at("TABLE")) {
      return CreateTableReader.read(cursor, facts);
    }
    if (cursor.atAny("INDEX", "FULLTEXT", "SPATIAL")) {
      return IndexReader.create(cursor, facts);
    }
    boolean rule = cursor.at("RULE");
    boolean cast = cursor.at("CAST");
    Thing thing = Things.read(cursor);
    if (thing == Thing.TABLE) {
      cursor.back(cursor.place() - 1);
      return CreateTableReader.read(cursor, facts);
    }
    cursor.take(facts, Fact.IF_NOT_EXISTS, "IF", "NOT", "EXISTS");
    cursor.take("AUTHORIZATION");
    cursor.take("FOR");
    Name name = cast || cursor.peek().is('(') ? inParentheses(cursor) : GrantReader.grantee(cursor);
    return new Change.Create(thing, name, on(thing, rule, cursor), Facts.kept(facts));
  }

  private static void modifiers(Cursor cursor, Set<Fact> facts) {
    // MySQL: CREATE ALGORITHM=MERGE DEFINER=root@localhost SQL SECURITY INVOKER VIEW v
    while (cursor.atAny("ALGORITHM", "DEFINER", "SQL")) {
      cursor.next();
      cursor.take("SECURITY");
      cursor.take('=');
      cursor.next();
      if (cursor.take('@') || cursor.peek().text().startsWith("@")) {
        cursor.next();
      }
    }
    while (cursor.atAny(
        "GLOBAL",
        "LOCAL",
        "TEMPORARY",
        "TEMP",
        "UNLOGGED",
        "UNIQUE",
        "RECURSIVE",
        "CONSTRAINT",
        "TRUSTED")) {
      switch (cursor.next().text()) {
        case "TEMPORARY", "TEMP" -> facts.add(Fact.TEMPORARY);
        case "UNLOGGED" -> facts.add(Fact.UNLOGGED);
        case "UNIQUE" -> facts.add(Fact.UNIQUE);
        default -> {}
      }
    }
  }

  private static Name inParentheses(Cursor cursor) {
    return cursor.items().stream().findFirst().orElseThrow(Unread::new).name();
  }

  private static Optional<Name> on(Thing thing, boolean rule, Cursor cursor) {
    if (thing == Thing.POLICY || thing == Thing.TRIGGER) {
      return cursor.seek("ON") && cursor.take("ON") ? Optional.of(cursor.name()) : Optional.empty();
    }
    return rule && cursor.seek("TO") && cursor.take("TO")
        ? Optional.of(cursor.name())
        : Optional.empty();
  }
}
