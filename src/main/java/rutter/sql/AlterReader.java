package rutter.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.sql.Change.Rename;

/** Reads {@code ALTER}. */
final class AlterReader {
  private AlterReader() {}

  static List<Change> read(Cursor cursor) {
    cursor.want("ALTER");
    cursor.takeAny("ONLINE", "IGNORE");
    if (cursor.at("TABLE") || cursor.at("FOREIGN", "TABLE")) {
      return AlterTableReader.read(cursor);
    }
    if (cursor.at("DEFAULT", "PRIVILEGES") && cursor.seek("GRANT", "REVOKE")) {
      return List.of(GrantReader.read(cursor));
    }
    if (cursor.at("SYSTEM")) {
      Name system = cursor.name();
      return List.of(new Change.Alter(Thing.OTHER, system, cursor.written(), Facts.none()));
    }
    Thing thing = Things.read(cursor);
    Set<Fact> facts = Facts.none();
    cursor.take(facts, Fact.IF_EXISTS, "IF", "EXISTS");
    cursor.take("FOR");
    Name name = GrantReader.grantee(cursor);
    cursor.skipParentheses();
    return List.of(altered(thing, name, cursor, facts));
  }

  private static Change altered(Thing thing, Name name, Cursor cursor, Set<Fact> facts) {
    if (cursor.take("RENAME", "TO")) {
      return new Rename(thing, name, cursor.name(), Optional.empty(), Facts.kept(facts));
    }
    if (cursor.take("RENAME", "VALUE")) {
      Name from = string(cursor);
      cursor.want("TO");
      Name to = string(cursor);
      return new Rename(Thing.ENUM_VALUE, from, to, Optional.of(name), facts);
    }
    boolean onTable = thing == Thing.POLICY || thing == Thing.TRIGGER || thing == Thing.RULE;
    if (onTable && cursor.take("ON")) {
      Name table = cursor.name();
      if (cursor.take("RENAME", "TO")) {
        return new Rename(thing, name, cursor.name(), Optional.of(table), facts);
      }
    }
    if (thing == Thing.TYPE && cursor.take("ADD", "VALUE")) {
      cursor.take(facts, Fact.IF_NOT_EXISTS, "IF", "NOT", "EXISTS");
      return new Change.AddEnumValue(name, string(cursor).name(), Facts.kept(facts));
    }
    return new Change.Alter(thing, name, cursor.written(), Facts.kept(facts));
  }

  /** A string that names something, as the values of an enum are named. */
  static Name string(Cursor cursor) {
    int at = cursor.place();
    Token token = cursor.next();
    if (token.isName()) {
      cursor.back(at);
      return cursor.name();
    }
    String written = cursor.written(at, at + 1);
    boolean quoted = written.length() > 1 && written.startsWith("'") && written.endsWith("'");
    String value = quoted ? written.substring(1, written.length() - 1).replace("''", "'") : written;
    return new Name("", value, true, cursor.span(at, at + 1));
  }
}
