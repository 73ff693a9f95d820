package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rutter.sql.Token.Kind;

/** Reads {@code GRANT} and {@code REVOKE}. */
final class GrantReader {
  private GrantReader() {}

  static Change read(Cursor cursor) {
    boolean revoke = cursor.next().is("REVOKE");
    cursor.take("GRANT", "OPTION", "FOR");
    cursor.take("ADMIN", "OPTION", "FOR");
    List<String> privileges = new ArrayList<>();
    do {
      int from = cursor.place();
      while (!cursor.done() && !cursor.atAny("ON", "TO", "FROM") && !cursor.peek().is(',')) {
        cursor.skip();
      }
      privileges.add(cursor.written(from, cursor.place()).toUpperCase(Locale.ROOT));
    } while (cursor.take(','));
    List<Name> on = cursor.take("ON") ? objects(cursor) : List.of();
    if (!cursor.seek("TO", "FROM")) {
      throw new Unread();
    }
    cursor.next();
    List<Name> to = grantees(cursor);
    java.util.Set<Fact> facts = Facts.none();
    if (cursor.seek("CASCADE")) {
      facts.add(Fact.CASCADE);
    }
    return new Change.Grant(revoke, List.copyOf(privileges), on, to, Facts.kept(facts));
  }

  private static List<Name> objects(Cursor cursor) {
    if (cursor.take("ALL")) {
      cursor.next();
      return cursor.take("IN", "SCHEMA") ? cursor.names() : List.of();
    }
    if (cursor.atAny("TABLES", "SEQUENCES", "FUNCTIONS", "ROUTINES", "TYPES", "SCHEMAS")) {
      return List.of();
    }
    if (cursor.peek(1).isName() && !cursor.peek(1).is("TO") && !cursor.peek(1).is("FROM")) {
      Things.grantable(cursor);
    }
    return cursor.peek().is('*') ? List.of(everything(cursor)) : cursor.names();
  }

  /** MySQL: all tables, or {@code *.*}. */
  private static Name everything(Cursor cursor) {
    int from = cursor.place();
    cursor.next();
    boolean all = cursor.take('.') && cursor.take('*');
    return new Name(all ? "*" : "", "*", false, cursor.span(from, cursor.place()));
  }

  static List<Name> grantees(Cursor cursor) {
    List<Name> to = new ArrayList<>();
    do {
      cursor.takeAny("ROLE", "GROUP");
      to.add(grantee(cursor));
    } while (cursor.take(','));
    return to;
  }

  /** A role, or {@code 'app'@'%'}, which is named as it is written. */
  static Name grantee(Cursor cursor) {
    int from = cursor.place();
    boolean host = cursor.peek(1).is('@') || cursor.peek(1).text().startsWith("@");
    if (!cursor.peek().is(Kind.STRING) && !host) {
      return cursor.name();
    }
    cursor.next();
    if (cursor.take('@')) {
      cursor.next();
    } else if (cursor.peek().text().startsWith("@")) {
      cursor.next();
    }
    String written = cursor.written(from, cursor.place());
    return new Name("", written, true, cursor.span(from, cursor.place()));
  }
}
