package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.sql.Change.AddColumn;
import rutter.sql.Change.AddConstraint;
import rutter.sql.Change.AlterTable;
import rutter.sql.Change.DropColumn;
import rutter.sql.Change.DropConstraint;
import rutter.sql.Change.Partition;
import rutter.sql.Change.Rename;
import rutter.sql.Change.ValidateConstraint;

/** Reads {@code ALTER TABLE}, action by action. */
final class AlterTableReader {
  private final Name table;
  private final Set<Fact> shared;
  private final List<Change> changes = new ArrayList<>();

  private AlterTableReader(Name table, Set<Fact> shared) {
    this.table = table;
    this.shared = shared;
  }

  static List<Change> read(Cursor cursor) {
    cursor.take("FOREIGN");
    cursor.want("TABLE");
    Set<Fact> shared = Facts.none();
    if (cursor.at("ALL", "IN", "TABLESPACE")) {
      return List.of();
    }
    cursor.take(shared, Fact.IF_EXISTS, "IF", "EXISTS");
    cursor.take(shared, Fact.ONLY, "ONLY");
    Name table = cursor.name();
    cursor.take('*');
    if (cursor.take("WAIT")) {
      cursor.next();
    }
    List<Cursor> actions = actions(cursor);
    // what MySQL says of all actions stands among them
    for (Cursor action : actions) {
      MySqlFacts.take(action, shared);
    }
    AlterTableReader reader = new AlterTableReader(table, shared);
    for (Cursor action : actions) {
      if (!action.done()) {
        reader.action(action);
      }
    }
    return reader.changes;
  }

  /** Names of partitions have commas between them, too. */
  private static List<Cursor> actions(Cursor cursor) {
    boolean partitions = cursor.peek(1).is("PARTITION") && !cursor.atAny("ATTACH", "DETACH");
    return partitions ? List.of(cursor.rest()) : cursor.separated();
  }

  private void action(Cursor cursor) {
    int begin = cursor.place();
    try {
      if (!known(cursor)) {
        cursor.back(begin);
        other(cursor);
      }
    } catch (Unread e) {
      cursor.back(begin);
      other(cursor);
    }
  }

  private boolean known(Cursor cursor) {
    if (!cursor.peek().is(Token.Kind.WORD)) {
      return false;
    }
    return switch (cursor.next().text()) {
      case "ADD" -> add(cursor);
      case "DROP" -> drop(cursor);
      case "ALTER" -> alter(cursor);
      case "RENAME" -> rename(cursor);
      case "VALIDATE" -> validate(cursor);
      case "ATTACH", "DETACH" -> partition(cursor);
      case "MODIFY", "CHANGE" -> redefine(cursor);
      default -> false;
    };
  }

  private Set<Fact> facts() {
    Set<Fact> facts = Facts.none();
    facts.addAll(shared);
    return facts;
  }

  private boolean add(Cursor cursor) {
    if (cursor.at("PARTITION")) {
      return false;
    }
    if (ConstraintReader.begins(cursor) && !index(cursor, 1)) {
      Set<Fact> facts = facts();
      Constraint constraint = ConstraintReader.read(cursor);
      facts.addAll(constraint.facts());
      changes.add(new AddConstraint(table, constraint, Facts.kept(facts)));
      return true;
    }
    if (index(cursor, 0) || index(cursor, 1) || cursor.atAny("FULLTEXT", "SPATIAL")) {
      changes.add(IndexReader.added(cursor, table, facts()));
      return true;
    }
    cursor.take("COLUMN");
    Set<Fact> facts = facts();
    cursor.take(facts, Fact.IF_NOT_EXISTS, "IF", "NOT", "EXISTS");
    List<Cursor> columns = cursor.peek().is('(') ? cursor.items() : List.of(cursor);
    for (Cursor column : columns) {
      changes.add(new AddColumn(table, ColumnReader.read(column), Facts.kept(facts)));
    }
    return true;
  }

  /** {@code ADD INDEX (a)}, {@code ADD KEY k (a)}: a column may have such a name. */
  private static boolean index(Cursor cursor, int ahead) {
    Token word = cursor.peek(ahead);
    if (ahead == 1 && !cursor.atAny("UNIQUE", "FULLTEXT", "SPATIAL")) {
      return false;
    }
    Token behind = cursor.peek(ahead + 1);
    Token then = cursor.peek(ahead + 2);
    return (word.is("INDEX") || word.is("KEY"))
        && (behind.is('(') || then.is('(') || then.is("USING") || behind.is("IF"));
  }

  private boolean drop(Cursor cursor) {
    if (cursor.at("PARTITION")) {
      return false;
    }
    if (cursor.at("PRIMARY", "KEY")) {
      int at = cursor.place();
      cursor.take("PRIMARY", "KEY");
      Name name = new Name("", "PRIMARY", false, cursor.span(at, at + 2));
      changes.add(new DropConstraint(table, name, Facts.kept(facts())));
      return true;
    }
    Set<Fact> facts = facts();
    boolean constraint = cursor.takeAny("CONSTRAINT", "CHECK") || cursor.take("FOREIGN", "KEY");
    boolean index = !constraint && cursor.peek(1).isName() && cursor.takeAny("INDEX", "KEY");
    if (!constraint && !index) {
      cursor.take("COLUMN");
    }
    cursor.take(facts, Fact.IF_EXISTS, "IF", "EXISTS");
    Name name = cursor.name();
    cursor.take(facts, Fact.CASCADE, "CASCADE");
    Set<Fact> kept = Facts.kept(facts);
    changes.add(
        constraint
            ? new DropConstraint(table, name, kept)
            : index
                ? new Change.Drop(Thing.INDEX, List.of(name), Optional.of(table), kept)
                : new DropColumn(table, name, kept));
    return true;
  }

  private boolean alter(Cursor cursor) {
    if (cursor.atAny("CONSTRAINT", "INDEX", "CHECK") && cursor.peek(1).isName()) {
      return false;
    }
    changes.add(AlterColumnReader.read(cursor, table, facts()));
    return true;
  }

  private boolean rename(Cursor cursor) {
    if (cursor.takeAny("TO", "AS")) {
      renamed(Thing.TABLE, table, cursor, Optional.empty());
      return true;
    }
    Thing thing =
        cursor.take("CONSTRAINT")
            ? Thing.CONSTRAINT
            : cursor.peek(1).isName() && !cursor.peek(1).is("TO") && cursor.takeAny("INDEX", "KEY")
                ? Thing.INDEX
                : Thing.COLUMN;
    cursor.take("COLUMN");
    Name from = cursor.name();
    if (!cursor.take("TO")) {
      cursor.back(cursor.place() - 1);
      renamed(Thing.TABLE, table, cursor, Optional.empty());
      return true;
    }
    renamed(thing, from, cursor, Optional.of(table));
    return true;
  }

  private void renamed(Thing thing, Name from, Cursor cursor, Optional<Name> on) {
    changes.add(new Rename(thing, from, cursor.name(), on, Facts.kept(facts())));
  }

  private boolean validate(Cursor cursor) {
    cursor.want("CONSTRAINT");
    changes.add(new ValidateConstraint(table, cursor.name(), Facts.kept(facts())));
    return true;
  }

  private boolean partition(Cursor cursor) {
    boolean attach = cursor.peek(-1).is("ATTACH");
    cursor.want("PARTITION");
    Set<Fact> facts = facts();
    Name partition = cursor.name();
    cursor.take(facts, Fact.CONCURRENTLY, "CONCURRENTLY");
    changes.add(new Partition(table, partition, attach, Facts.kept(facts)));
    return true;
  }

  private boolean redefine(Cursor cursor) {
    boolean change = cursor.peek(-1).is("CHANGE");
    cursor.take("COLUMN");
    Set<Fact> facts = facts();
    cursor.take(facts, Fact.IF_EXISTS, "IF", "EXISTS");
    Name from = cursor.name();
    Name name = change ? cursor.name() : from;
    if (change && !name.key().equals(from.key())) {
      changes.add(new Rename(Thing.COLUMN, from, name, Optional.of(table), Facts.kept(facts)));
    }
    changes.add(
        new Change.AlterColumn(
            table,
            name,
            Change.Alteration.REDEFINE,
            Optional.of(cursor.written()),
            Facts.kept(facts)));
    return true;
  }

  private void other(Cursor cursor) {
    changes.add(new AlterTable(table, cursor.written(), Facts.kept(facts())));
  }
}
