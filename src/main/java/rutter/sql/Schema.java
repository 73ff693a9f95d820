package rutter.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a database is known to hold, from the statements that were read so far: how each thing was
 * made, and what has become of it.
 */
public final class Schema {
  /** A change, and how it is written. */
  record Made(Change change, Optional<String> sql) {}

  /** A table that the statements made, or of which they have told something. */
  private static final class Table {
    final Map<String, Column> columns = new HashMap<>();
    final Map<String, Constraint> constraints = new HashMap<>();
    final List<Made> history = new ArrayList<>();
    boolean whole;
  }

  private final Dialect dialect;
  private final Map<String, Table> tables = new HashMap<>();
  private final Map<String, Made> things = new HashMap<>();

  public Schema(Dialect dialect) {
    this.dialect = dialect;
  }

  Dialect dialect() {
    return dialect;
  }

  /** A statement is run. */
  public void add(SqlStatement statement) {
    List<Change> changes = statement.changes();
    Optional<String> sql =
        changes.size() == 1 ? Optional.of(statement.text().chars().strip()) : Optional.empty();
    changes.forEach(change -> add(change, sql));
    statement.inner().forEach(this::add);
  }

  public void add(Change change) {
    add(change, Optional.empty());
  }

  private void add(Change change, Optional<String> sql) {
    Made made = new Made(change, sql);
    if (change instanceof Change.CreateTable create) {
      Table table = new Table();
      table.whole = !create.facts().contains(Fact.IF_NOT_EXISTS);
      create.columns().forEach(column -> table.columns.put(column.name().key(), column));
      create.constraints().forEach(constraint -> constraint(table, constraint));
      table.history.add(made);
      tables.put(key(create.table()), table);
    } else if (change instanceof Change.CreateIndex index) {
      index.name().ifPresent(name -> things.put(key(Thing.INDEX, name, index.table()), made));
      table(index.table()).history.add(made);
    } else if (change instanceof Change.Create create) {
      Optional<Name> on = create.on();
      things.put(
          on.map(table -> key(create.thing(), create.name(), table))
              .orElseGet(() -> key(create.thing(), create.name())),
          made);
      on.ifPresent(table -> table(table).history.add(made));
    } else if (change instanceof Change.Drop drop) {
      drop.names().forEach(name -> drop(drop, name, made));
    } else if (change instanceof Change.Rename rename) {
      rename(rename, made);
    } else {
      inTable(change, made);
    }
  }

  private void inTable(Change change, Made made) {
    if (change instanceof Change.AddColumn add) {
      Table table = table(add.table());
      table.columns.put(add.column().name().key(), add.column());
      table.history.add(made);
    } else if (change instanceof Change.DropColumn drop) {
      Table table = table(drop.table());
      table.columns.remove(drop.column().key());
      table.history.add(made);
    } else if (change instanceof Change.AlterColumn alter) {
      Table table = table(alter.table());
      table.history.add(made);
      Column before = table.columns.get(alter.column().key());
      if (before != null) {
        table.columns.put(alter.column().key(), Columns.altered(before, alter));
      }
    } else if (change instanceof Change.AddConstraint add) {
      Table table = table(add.table());
      constraint(table, add.constraint());
      table.history.add(made);
    } else if (change instanceof Change.DropConstraint drop) {
      Table table = table(drop.table());
      table.constraints.remove(drop.constraint().key());
      table.history.add(made);
    } else if (change instanceof Change.AlterTable alter) {
      table(alter.table()).history.add(made);
    } else if (change instanceof Change.ValidateConstraint validate) {
      table(validate.table()).history.add(made);
    }
  }

  private static void constraint(Table table, Constraint constraint) {
    constraint.name().ifPresent(name -> table.constraints.put(name.key(), constraint));
  }

  private void drop(Change.Drop drop, Name name, Made made) {
    if (drop.thing() == Thing.TABLE) {
      tables.remove(key(name));
      return;
    }
    Optional<Name> on = on(drop, name);
    on.ifPresent(table -> table(table).history.add(made));
    things.remove(
        on.map(table -> key(drop.thing(), name, table)).orElseGet(() -> key(drop.thing(), name)));
  }

  /** The table that a thing belongs to, if the statement says it or its making did. */
  Optional<Name> on(Change.Drop drop, Name name) {
    return drop.on()
        .or(
            () ->
                made(drop.thing(), name, Optional.empty())
                    .map(Made::change)
                    .filter(Change.CreateIndex.class::isInstance)
                    .map(index -> ((Change.CreateIndex) index).table()));
  }

  private void rename(Change.Rename rename, Made made) {
    if (rename.thing() == Thing.TABLE) {
      Table table = table(rename.from());
      tables.remove(key(rename.from()));
      table.history.add(made);
      tables.put(key(Renames.at(rename)), table);
    } else if (rename.thing() == Thing.COLUMN) {
      rename
          .on()
          .ifPresent(
              on -> {
                Table table = table(on);
                table.history.add(made);
                Column column = table.columns.remove(rename.from().key());
                if (column != null) {
                  table.columns.put(rename.to().key(), Columns.named(column, rename.to()));
                }
              });
    } else {
      Made before = things.remove(key(rename.thing(), rename.from()));
      rename.on().ifPresent(on -> table(on).history.add(made));
      if (before != null) {
        things.put(
            key(rename.thing(), Renames.at(rename)), new Made(change(before), Optional.empty()));
      }
    }
  }

  /** Under another name a thing is no longer what the statement that made it would make. */
  private static Change change(Made before) {
    return new Change.Opaque(before.sql().orElse(""), before.change().facts());
  }

  private Table table(Name name) {
    return tables.computeIfAbsent(key(name), any -> new Table());
  }

  /** Whether the statements made it. */
  public boolean made(Name table) {
    Table known = tables.get(key(table));
    return known != null && known.whole;
  }

  Optional<Column> column(Name table, Name column) {
    return Optional.ofNullable(tables.get(key(table)))
        .map(known -> known.columns.get(column.key()));
  }

  Optional<Constraint> constraint(Name table, Name constraint) {
    return Optional.ofNullable(tables.get(key(table)))
        .map(known -> known.constraints.get(constraint.key()));
  }

  /** All that made a table what it is, if the statements made it. */
  Optional<List<Made>> history(Name table) {
    return Optional.ofNullable(tables.get(key(table)))
        .filter(known -> known.whole)
        .map(known -> List.copyOf(known.history));
  }

  Optional<Made> made(Thing thing, Name name, Optional<Name> on) {
    Made made = on.map(table -> things.get(key(thing, name, table))).orElse(null);
    return Optional.ofNullable(made != null ? made : things.get(key(thing, name)));
  }

  /** Without its schema: a plan that names it at one place leaves it out at the next. */
  private static String key(Name table) {
    return table.key();
  }

  private static String key(Thing thing, Name name) {
    return thing + " " + name.key();
  }

  /** Indexes have names of their own within the schema, or else within the table. */
  private String key(Thing thing, Name name, Name table) {
    boolean own = thing == Thing.INDEX && !dialect.is(Dialect.Engine.MYSQL);
    return own ? key(thing, name) : key(thing, name) + " " + table.key();
  }
}
