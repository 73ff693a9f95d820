package rutter.rules.undo;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rutter.sql.Change;
import rutter.sql.Column;
import rutter.sql.Constraint;
import rutter.sql.Fact;
import rutter.sql.Name;
import rutter.sql.Thing;

/**
 * What the statements of a way forward and of the way back do to the things that they name, without
 * a database: who makes what, who drops it, and what would fail.
 */
final class Rehearsal {
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Stranger> strangers = new ArrayList<>();
  private final IdentityHashMap<Step, List<Step>> undone = new IdentityHashMap<>();
  private boolean back;

  /** Something that the way back names first. */
  record Stranger(Piece piece, Step step) {}

  private Rehearsal() {}

  /** First all that goes before, then forward, then back. */
  static Rehearsal of(List<Step> before, List<Step> forward, List<Step> back) {
    Rehearsal rehearsal = new Rehearsal();
    before.forEach(rehearsal::run);
    forward.forEach(rehearsal::run);
    rehearsal.back = true;
    back.forEach(rehearsal::run);
    return rehearsal;
  }

  List<Piece> pieces() {
    return pieces;
  }

  List<Fault> faults() {
    return faults;
  }

  /** What the way back changes, and nothing before has named. */
  List<Stranger> strangers() {
    return strangers;
  }

  /** What a step of the way back takes back of what went before. */
  List<Step> undoneBy(Step step) {
    return undone.getOrDefault(step, List.of());
  }

  private void credit(Step step, Optional<Step> what) {
    if (back) {
      List<Step> all = undone.computeIfAbsent(step, any -> new ArrayList<>());
      what.ifPresent(all::add);
    }
  }

  private void run(Step step) {
    Change change = step.change();
    if (change instanceof Change.CreateTable create) {
      create(create, step);
    } else if (change instanceof Change.CreateIndex index) {
      Piece table = table(index.table(), step);
      Name name = index.name().orElse(nameless(index.table()));
      make(Thing.INDEX, table, name, step);
    } else if (change instanceof Change.Create create) {
      make(
          create.thing(), create.on().map(on -> table(on, step)).orElse(null), create.name(), step);
    } else if (change instanceof Change.Drop drop) {
      Piece table =
          drop.on()
              .filter(on -> drop.thing() != Thing.INDEX)
              .map(on -> table(on, step))
              .orElse(null);
      drop.names().forEach(name -> drop(drop.thing(), table, name, step));
    } else if (change instanceof Change.AddColumn add) {
      Piece table = table(add.table(), step);
      column(add.column(), table, step);
    } else if (change instanceof Change.DropColumn drop) {
      drop(Thing.COLUMN, table(drop.table(), step), drop.column(), step);
    } else if (change instanceof Change.AlterColumn alter) {
      alter(alter, step);
    } else if (change instanceof Change.AddConstraint add) {
      constraint(add.constraint(), table(add.table(), step), step);
    } else if (change instanceof Change.DropConstraint drop) {
      drop(Thing.CONSTRAINT, table(drop.table(), step), drop.constraint(), step);
    } else if (change instanceof Change.Rename rename) {
      rename(rename, step);
    } else if (change instanceof Change.Write write) {
      write.tables().forEach(table -> table(table, step));
    } else if (change instanceof Change.AlterTable alter) {
      table(alter.table(), step);
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
    Piece table = make(Thing.TABLE, null, create.table(), step);
    if (table.madeBy().filter(made -> made == step).isPresent()) {
      create.columns().forEach(column -> column(column, table, step));
      create.constraints().forEach(constraint -> constraint(constraint, table, step));
    }
  }

  private void column(Column column, Piece table, Step step) {
    Piece piece = make(Thing.COLUMN, table, column.name(), step);
    column.references().flatMap(to -> find(Thing.TABLE, null, to)).ifPresent(piece.uses()::add);
    String type = column.type().toLowerCase(Locale.ROOT);
    pieces.stream()
        .filter(any -> any.thing() == Thing.TYPE || any.thing() == Thing.DOMAIN)
        .filter(any -> any.isAlive() && last(type).equals(any.name().key()))
        .forEach(piece.uses()::add);
  }

  private static String last(String type) {
    return type.substring(type.lastIndexOf('.') + 1).replace("[]", "").strip();
  }

  private void constraint(Constraint constraint, Piece table, Step step) {
    Name name = constraint.name().or(constraint::index).orElse(nameless(table.name()));
    Piece piece = make(Thing.CONSTRAINT, table, name, step);
    constraint.references().flatMap(to -> find(Thing.TABLE, null, to)).ifPresent(piece.uses()::add);
    constraint
        .index()
        .flatMap(index -> find(Thing.INDEX, null, index))
        .ifPresent(index -> index.belongsTo(piece));
  }

  /** What is there already is altered, or left alone. */
  private Piece make(Thing thing, @Nullable Piece owner, Name name, Step step) {
    Optional<Piece> there = name.name().isEmpty() ? Optional.empty() : find(thing, owner, name);
    boolean maybe = step.says(Fact.IF_NOT_EXISTS) || step.says(Fact.OR_REPLACE);
    if (there.isPresent()) {
      if (back && !maybe && !there.get().isInitial()) {
        fault(step, "taken", there.get(), there.get());
      } else if (step.says(Fact.OR_REPLACE)) {
        note(there.get(), "definition", step);
      }
      return there.get();
    }
    Piece piece = new Piece(thing, owner, name, step);
    if (maybe) {
      piece.doubt();
    }
    if (back) {
      bringBack(thing, owner, name, step);
    }
    pieces.add(piece);
    return piece;
  }

  /** A new index or constraint of a table stands for any that was dropped. */
  private void bringBack(Thing thing, @Nullable Piece owner, Name name, Step step) {
    boolean any = thing == Thing.INDEX || thing == Thing.CONSTRAINT;
    for (Piece piece : pieces) {
      boolean same = (any && piece.isOf(owner)) || piece.firstName().key().equals(name.key());
      boolean own =
          owner == null
              || piece.isOf(owner)
              || piece.owner().filter(of -> of.name().key().equals(owner.name().key())).isPresent();
      if (piece.thing() == thing && !piece.isAlive() && same && own) {
        piece.comeBack();
        credit(step, piece.goneBy());
      }
    }
  }

  private void drop(Thing thing, @Nullable Piece owner, Name name, Step step) {
    Optional<Piece> there = find(thing, owner, name).or(() -> unnamed(thing, owner));
    if (there.isEmpty()) {
      absent(thing, owner, name, step);
      return;
    }
    Piece piece = there.get();
    if (back && !step.says(Fact.CASCADE)) {
      user(piece, step).ifPresent(user -> fault(step, "", piece, user));
    }
    if (piece.madeBy().isPresent()) {
      credit(step, piece.madeBy());
    }
    piece.drop(step);
  }

  /** Something that lives, does not go with it, and cannot be without it. */
  private Optional<Piece> user(Piece piece, Step step) {
    return pieces.stream()
        .filter(any -> any.isAlive() && any != piece && !isWithin(any, piece))
        .filter(any -> any.uses().contains(piece) || Readers.reads(any, piece))
        .filter(any -> any.owner().filter(owner -> goesToo(owner, step)).isEmpty())
        .findFirst();
  }

  /** {@code DROP TABLE a, b} drops what each has of the other. */
  private static boolean goesToo(Piece owner, Step step) {
    return step.change() instanceof Change.Drop drop
        && drop.thing() == Thing.TABLE
        && drop.names().stream().anyMatch(name -> name.is(owner.name()));
  }

  private static boolean isWithin(Piece piece, Piece whole) {
    return piece.owner().filter(owner -> owner == whole || isWithin(owner, whole)).isPresent();
  }

  private Optional<Piece> unnamed(Thing thing, @Nullable Piece owner) {
    return pieces.stream()
        .filter(piece -> piece.thing() == thing && piece.isAlive() && piece.name().name().isEmpty())
        .filter(piece -> owner == null || piece.isOf(owner))
        .findFirst();
  }

  private void absent(Thing thing, @Nullable Piece owner, Name name, Step step) {
    Optional<Piece> gone = gone(thing, owner, name);
    if (gone.isPresent()) {
      if (back && !step.says(Fact.IF_EXISTS)) {
        fault(step, "gone", gone.get(), gone.get());
      }
      return;
    }
    Piece piece = initial(thing, owner, name, step);
    if (owner != null && !owner.isAlive()) {
      return;
    }
    piece.drop(step);
  }

  private void alter(Change.AlterColumn alter, Step step) {
    Piece table = table(alter.table(), step);
    if (!table.isAlive()) {
      return;
    }
    Piece column =
        find(Thing.COLUMN, table, alter.column())
            .orElseGet(() -> initial(Thing.COLUMN, table, alter.column(), step));
    if (alter.what() == Change.Alteration.REDEFINE && back) {
      column.altered().values().forEach(altered -> credit(step, Optional.of(altered)));
      column.altered().clear();
      return;
    }
    note(column, group(alter.what()), step);
  }

  /** Changed once it is another, changed again it may be what it was. */
  private void note(Piece piece, String group, Step step) {
    if (!piece.isInitial() || piece.isDoubtful()) {
      return;
    }
    Step before = piece.altered().remove(group);
    if (before != null) {
      credit(step, Optional.of(before));
    } else if (!back) {
      piece.altered().put(group, step);
    }
  }

  private static String group(Change.Alteration what) {
    return switch (what) {
      case SET_NOT_NULL, DROP_NOT_NULL -> "null";
      case SET_DEFAULT, DROP_DEFAULT -> "default";
      case TYPE -> "type";
      case IDENTITY -> "identity";
      case REDEFINE -> "definition";
      case OTHER -> "other";
    };
  }

  private void rename(Change.Rename rename, Step step) {
    Piece owner =
        rename.thing() == Thing.INDEX ? null : rename.on().map(on -> table(on, step)).orElse(null);
    if (owner != null && !owner.isAlive()) {
      return;
    }
    Optional<Piece> there = find(rename.thing(), owner, rename.from());
    if (there.isEmpty() && gone(rename.thing(), owner, rename.from()).isPresent()) {
      if (back && !step.says(Fact.IF_EXISTS)) {
        Piece gone = gone(rename.thing(), owner, rename.from()).get();
        fault(step, "gone", gone, gone);
      }
      return;
    }
    Piece piece = there.orElseGet(() -> initial(rename.thing(), owner, rename.from(), step));
    Optional<Piece> taken = find(rename.thing(), owner, rename.to());
    if (back && taken.isPresent() && taken.get() != piece) {
      fault(step, "taken", piece, taken.get());
    }
    credit(step, piece.renamedBy());
    piece.rename(rename.to(), step);
    if (back) {
      bringBack(rename.thing(), owner, rename.to(), step);
    }
  }

  private Piece table(Name name, Step step) {
    Optional<Piece> there = find(Thing.TABLE, null, name);
    if (there.isPresent()) {
      return there.get();
    }
    Optional<Piece> gone = gone(Thing.TABLE, null, name);
    if (gone.isPresent()) {
      if (back
          && !step.says(Fact.IF_EXISTS)
          && gone.get().goneBy().filter(undone::containsKey).isPresent()) {
        fault(step, "gone", gone.get(), gone.get());
      }
      return gone.get();
    }
    return initial(Thing.TABLE, null, name, step);
  }

  private Piece initial(Thing thing, @Nullable Piece owner, Name name, Step step) {
    Piece piece = new Piece(thing, owner, name, null);
    pieces.add(piece);
    if (back) {
      strangers.add(new Stranger(piece, step));
    }
    return piece;
  }

  private void fault(Step step, String kind, Piece piece, Piece other) {
    Optional<Step> cause = kind.equals("gone") ? piece.goneBy() : other.madeBy();
    faults.add(new Fault(step, kind, piece, other, cause));
  }

  private Optional<Piece> find(Thing thing, @Nullable Piece owner, Name name) {
    return matching(thing, owner, name, true);
  }

  private Optional<Piece> gone(Thing thing, @Nullable Piece owner, Name name) {
    return matching(thing, owner, name, false);
  }

  /** The last that bears the name. */
  private Optional<Piece> matching(Thing thing, @Nullable Piece owner, Name name, boolean alive) {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      boolean own = owner == null || piece.isOf(owner);
      if (piece.isAlive() == alive && piece.thing() == thing && own && piece.name().is(name)) {
        return Optional.of(piece);
      }
    }
    return Optional.empty();
  }
}
