package rutter.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code DROP}. */
final class DropReader {
  private DropReader() {}

  static Change read(Cursor cursor) {
    cursor.want("DROP");
    cursor.takeAny("TEMPORARY", "TEMP");
    Thing thing = Things.read(cursor);
    Set<Fact> facts = Facts.none();
    cursor.take(facts, Fact.CONCURRENTLY, "CONCURRENTLY");
    cursor.take(facts, Fact.IF_EXISTS, "IF", "EXISTS");
    List<Name> names =
        thing == Thing.OTHER
            ? other(cursor)
            : thing == Thing.ROLE ? GrantReader.grantees(cursor) : cursor.names();
    Optional<Name> on = cursor.take("ON") ? Optional.of(cursor.name()) : Optional.empty();
    MySqlFacts.take(cursor, facts);
    if (cursor.seek("CASCADE")) {
      facts.add(Fact.CASCADE);
    }
    return new Change.Drop(thing, names, on, Facts.kept(facts));
  }

  private static List<Name> other(Cursor cursor) {
    cursor.take("FOR");
    return cursor.peek().isName() ? cursor.names() : List.of();
  }
}
