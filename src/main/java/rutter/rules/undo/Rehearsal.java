package rutter.rules.undo;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import rutter.sql.Change;
import rutter.sql.Column;
import rutter.sql.Constraint;
import rutter.sql.Dialect;
import rutter.sql.Fact;
import rutter.sql.Name;
import rutter.sql.Thing;

/**
 * What the statements of a way forward and of the way back do to the things that they name, without
 * a database: who makes what, who drops it, and what would fail.
 */
final class Rehearsal {
  private final Scene scene;
  private final IdentityHashMap<Step, Integer> places = new IdentityHashMap<>();

  private Rehearsal(Dialect dialect) {
    this.scene = new Scene(dialect);
  }

  /** First all that goes before, then forward, then back. */
  static Rehearsal of(Dialect dialect, List<Step> before, List<Step> forward, List<Step> back) {
    Rehearsal rehearsal = new Rehearsal(dialect);
    before.forEach(rehearsal::run);
    for (Step step : forward) {
      rehearsal.places.put(step, rehearsal.places.size());
      rehearsal.run(step);
    }
    rehearsal.scene.turn();
    back.forEach(rehearsal::run);
    return rehearsal;
  }

  List<Piece> pieces() {
    return scene.pieces().all();
  }

  List<Fault> faults() {
    return scene.faults();
  }

  List<Stranger> strangers() {
    return scene.strangers();
  }

  /** What a step of the way back takes back of what went before. */
  List<Step> undoneBy(Step step) {
    return scene.undoneBy(step);
  }

  /** The place of a step on the way forward; what is none of it stands before. */
  int place(Step step) {
    return places.getOrDefault(step, -1);
  }

  private void run(Step step) {
    Change change = step.change();
    if (change instanceof Change.CreateTable create) {
      create(create, step);
    } else if (change instanceof Change.CreateIndex index) {
      Piece table = scene.table(index.table(), step);
      Name name = index.name().orElse(nameless(index.table()));
      scene.make(Thing.INDEX, table, name, step);
    } else if (change instanceof Change.Create create) {
      scene.make(
          create.thing(),
          create.on().map(on -> scene.table(on, step)).orElse(null),
          create.name(),
          step);
    } else if (change instanceof Change.Drop drop) {
      Piece table =
          drop.on()
              .filter(on -> drop.thing() != Thing.INDEX)
              .map(on -> scene.table(on, step))
              .orElse(null);
      drop.names().forEach(name -> scene.drop(drop.thing(), table, name, step));
    } else if (change instanceof Change.AddColumn add) {
      Piece table = scene.table(add.table(), step);
      column(add.column(), table, step);
    } else if (change instanceof Change.DropColumn drop) {
      Piece table = scene.table(drop.table(), step);
      scene.drop(Thing.COLUMN, table, drop.column(), step);
      scene.dropWith(table, drop.column(), step);
    } else if (change instanceof Change.AlterColumn alter) {
      scene.alter(alter, step);
    } else if (change instanceof Change.AddConstraint add) {
      constraint(add.constraint(), scene.table(add.table(), step), step);
    } else if (change instanceof Change.DropConstraint drop) {
      scene.drop(Thing.CONSTRAINT, scene.table(drop.table(), step), drop.constraint(), step);
    } else if (change instanceof Change.Rename rename) {
      scene.rename(rename, step);
    } else if (change instanceof Change.Write write) {
      write.tables().forEach(table -> scene.table(table, step));
    } else if (change instanceof Change.AlterTable alter) {
      scene.table(alter.table(), step);
    }
  }

  private static Name nameless(Name at) {
    return new Name("", "", false, at.span());
  }

  // what is written twice is two steps
  @SuppressWarnings("ReferenceEquality")
  private void create(Change.CreateTable create, Step step) {
    if (create.facts().contains(Fact.TEMPORARY)) {
      return;
    }
    Piece table = scene.make(Thing.TABLE, null, create.table(), step);
    if (table.madeBy().filter(made -> made == step).isPresent()) {
      create.columns().forEach(column -> column(column, table, step));
      create.constraints().forEach(constraint -> constraint(constraint, table, step));
    }
  }

  private void column(Column column, Piece table, Step step) {
    Piece piece = scene.make(Thing.COLUMN, table, column.name(), step);
    column
        .references()
        .flatMap(to -> scene.pieces().find(Thing.TABLE, null, to))
        .ifPresent(piece.uses()::add);
    String type = column.type().toLowerCase(Locale.ROOT);
    scene.pieces().types().stream()
        .filter(any -> any.isAlive() && last(type).equals(any.name().key()))
        .forEach(piece.uses()::add);
  }

  private static String last(String type) {
    return type.substring(type.lastIndexOf('.') + 1).replace("[]", "").strip();
  }

  private void constraint(Constraint constraint, Piece table, Step step) {
    Name name = constraint.name().or(constraint::index).orElse(nameless(table.name()));
    Piece piece = scene.make(Thing.CONSTRAINT, table, name, step);
    constraint
        .references()
        .flatMap(to -> scene.pieces().find(Thing.TABLE, null, to))
        .ifPresent(piece.uses()::add);
    constraint
        .index()
        .flatMap(index -> scene.pieces().find(Thing.INDEX, null, index))
        .ifPresent(index -> index.belongsTo(piece));
  }
}
