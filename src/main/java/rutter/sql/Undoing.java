package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.sql.Undo.Need;

/** Finds what undoes each kind of change, from what is known when it is made. */
final class Undoing {
  private final Schema known;
  private final SqlText sql;
  private final UndoingOfTables tables;

  Undoing(Schema known) {
    this.known = known;
    this.sql = new SqlText(known.dialect());
    this.tables = new UndoingOfTables(known, sql);
  }

  Undo of(Change change) {
    if (change instanceof Change.CreateTable create) {
      return ifNew(
          Undo.by(drop(Thing.TABLE, create.table()), sql.dropTable(create.table())), create);
    } else if (change instanceof Change.CreateIndex index) {
      return ifNew(index(index), index);
    } else if (change instanceof Change.Create create) {
      return create(create);
    } else if (change instanceof Change.Drop drop) {
      return dropped(drop);
    } else if (change instanceof Change.Rename rename) {
      Change.Rename back = Renames.back(rename);
      return Undo.by(back, sql.rename(back));
    } else if (change instanceof Change.AddEnumValue) {
      return new Undo(Undo.Loss.IRREVERSIBLE, List.of(), List.of(), Set.of(), List.of());
    } else if (change instanceof Change.Write write) {
      return write(write);
    } else if (change instanceof Change.Grant grant) {
      return Grants.undo(grant, sql);
    } else if (change instanceof Change.Partition partition) {
      return partition(partition);
    } else if (change instanceof Change.Alter alter) {
      return Opposites.of(alter.action())
          .map(
              action ->
                  Undo.by(
                      new Change.Alter(alter.thing(), alter.name(), action, Set.of()),
                      "ALTER "
                          + SqlText.word(alter.thing())
                          + " "
                          + sql.name(alter.name())
                          + " "
                          + action))
          .orElseGet(() -> Undo.lacking(Need.STATE));
    } else if (change instanceof Change.Call || change instanceof Change.Opaque) {
      return Undo.unknown();
    }
    return tables.of(change).map(undo -> ifNew(undo, change)).orElseGet(Undo::nothing);
  }

  private static Undo ifNew(Undo undo, Change change) {
    boolean maybe = change.facts().contains(Fact.IF_NOT_EXISTS);
    return maybe ? undo.provided(Need.ABSENCE) : undo;
  }

  private static Change.Drop drop(Thing thing, Name name) {
    return new Change.Drop(thing, List.of(name), Optional.empty(), Set.of());
  }

  private Undo index(Change.CreateIndex index) {
    Optional<Name> name = index.name().or(() -> GivenNames.index(index, sql.isMysql()));
    if (name.isEmpty()) {
      return Undo.lacking(Need.NAME);
    }
    Set<Fact> facts =
        index.facts().contains(Fact.CONCURRENTLY) ? Set.of(Fact.CONCURRENTLY) : Set.of();
    Optional<Name> on = sql.isMysql() ? Optional.of(index.table()) : Optional.empty();
    return Undo.by(
        new Change.Drop(Thing.INDEX, List.of(name.get()), on, facts),
        sql.dropIndex(name.get(), index.table(), facts));
  }

  /** What replaces another is undone by the other. */
  private Undo create(Change.Create create) {
    Optional<Schema.Made> before = known.made(create.thing(), create.name(), create.on());
    if (create.facts().contains(Fact.OR_REPLACE)) {
      Optional<Undo> again =
          before
              .filter(made -> made.change().facts().contains(Fact.OR_REPLACE))
              .flatMap(made -> made.sql().map(text -> Undo.by(made.change(), text)));
      return again.orElseGet(() -> Undo.lacking(Need.DEFINITION));
    }
    if (create.thing() == Thing.OTHER) {
      return Undo.unknown();
    }
    return ifNew(
        Undo.by(
            new Change.Drop(create.thing(), List.of(create.name()), create.on(), Set.of()),
            sql.drop(create.thing(), create.name(), create.on())),
        create);
  }

  private Undo dropped(Change.Drop drop) {
    Undo all = Undo.nothing();
    List<Name> names = new ArrayList<>(drop.names());
    java.util.Collections.reverse(names);
    for (Name name : names) {
      all = all.then(drop.thing() == Thing.TABLE ? table(name) : thing(drop, name));
    }
    return drop.facts().contains(Fact.CASCADE) ? all.provided(Need.DEPENDENTS) : all;
  }

  private Undo table(Name name) {
    Optional<List<Schema.Made>> history = known.history(name);
    if (history.isEmpty()) {
      return Undo.lacking(Need.DEFINITION).provided(Need.ROWS).losing(name);
    }
    Undo all = Undo.nothing();
    for (Schema.Made made : history.get()) {
      all = all.then(again(made));
    }
    return all.provided(Need.ROWS).losing(name);
  }

  private Undo again(Schema.Made made) {
    Optional<String> text = made.sql().or(() -> tables.text(made.change()));
    return text.map(sql -> Undo.by(made.change(), sql))
        .orElseGet(() -> Undo.lacking(Need.DEFINITION).then(Undo.unwritten(made.change())));
  }

  private Undo thing(Change.Drop drop, Name name) {
    Undo again =
        known
            .made(drop.thing(), name, known.on(drop, name))
            .filter(made -> !(made.change() instanceof Change.Opaque))
            .map(this::again)
            .orElseGet(() -> Undo.lacking(Need.DEFINITION));
    return switch (drop.thing()) {
      case SEQUENCE -> again.provided(Need.STATE);
      case SCHEMA, DATABASE, ROLE, EXTENSION, OTHER -> again.provided(Need.ROWS).losing(name);
      default -> again;
    };
  }

  /** Rows that are added can be told from others only by their keys. */
  private Undo write(Change.Write write) {
    List<Name> tables = write.tables().stream().filter(table -> !known.made(table)).toList();
    return switch (write.kind()) {
      case INSERT, COPY -> Undo.lacking(Need.STATE);
      default -> Undo.lacking(Need.ROWS).losing(tables.toArray(Name[]::new));
    };
  }

  private Undo partition(Change.Partition partition) {
    if (!partition.attach()) {
      return Undo.lacking(Need.DEFINITION);
    }
    Change.Partition back =
        new Change.Partition(partition.table(), partition.partition(), false, Set.of());
    return Undo.by(
        back, sql.alter(partition.table(), "DETACH PARTITION " + sql.name(partition.partition())));
  }
}
