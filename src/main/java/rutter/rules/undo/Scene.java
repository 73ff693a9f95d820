package rutter.rules.undo;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rutter.sql.Change;
import rutter.sql.Dialect;
import rutter.sql.Fact;
import rutter.sql.Name;
import rutter.sql.Thing;

/** The things of a database as the steps of a plan make, change and drop them, one by one. */
final class Scene {
  private final Pieces pieces = new Pieces();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Stranger> strangers = new ArrayList<>();
  private final IdentityHashMap<Step, List<Step>> undone = new IdentityHashMap<>();
  private final Dialect dialect;
  private boolean back;

  Scene(Dialect dialect) {
    this.dialect = dialect;
  }

  Pieces pieces() {
    return pieces;
  }

  List<Fault> faults() {
    return faults;
  }

  List<Stranger> strangers() {
    return strangers;
  }

  List<Step> undoneBy(Step step) {
    return undone.getOrDefault(step, List.of());
  }

  /** From here on steps take back what others did. */
  void turn() {
    back = true;
  }

  Piece table(Name name, Step step) {
    Optional<Piece> there = pieces.find(Thing.TABLE, null, name);
    if (there.isPresent()) {
      return there.get();
    }
    Optional<Piece> gone = pieces.gone(Thing.TABLE, null, name);
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

  /** What is there already is altered, or left alone. */
  Piece make(Thing thing, @Nullable Piece owner, Name name, Step step) {
    Optional<Piece> there =
        name.name().isEmpty() ? Optional.empty() : pieces.find(thing, owner, name);
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
    for (Piece piece : pieces.all()) {
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

  void drop(Thing thing, @Nullable Piece owner, Name name, Step step) {
    Optional<Piece> there = pieces.find(thing, owner, name).or(() -> pieces.unnamed(thing, owner));
    if (there.isEmpty()) {
      absent(thing, owner, name, step);
      return;
    }
    Piece piece = there.get();
    if (back && !step.says(Fact.CASCADE)) {
      pieces.user(piece, step).ifPresent(user -> fault(step, "", piece, user));
    }
    if (piece.madeBy().isPresent()) {
      credit(step, piece.madeBy());
    }
    piece.drop(step);
  }

  /** A column takes along what was made of it: its indexes and constraints. */
  void dropWith(Piece table, Name column, Step step) {
    for (Piece piece : pieces.all()) {
      if (piece.isAlive() && piece.isOf(table) && Fellows.goes(piece, column, dialect)) {
        credit(step, piece.madeBy());
        piece.drop(step);
      }
    }
  }

  private void absent(Thing thing, @Nullable Piece owner, Name name, Step step) {
    Optional<Piece> gone = pieces.gone(thing, owner, name);
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

  void alter(Change.AlterColumn alter, Step step) {
    Piece table = table(alter.table(), step);
    if (!table.isAlive()) {
      return;
    }
    Piece column =
        pieces
            .find(Thing.COLUMN, table, alter.column())
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

  void rename(Change.Rename rename, Step step) {
    Piece owner =
        rename.thing() == Thing.INDEX ? null : rename.on().map(on -> table(on, step)).orElse(null);
    if (owner != null && !owner.isAlive()) {
      return;
    }
    Optional<Piece> there = pieces.find(rename.thing(), owner, rename.from());
    if (there.isEmpty() && pieces.gone(rename.thing(), owner, rename.from()).isPresent()) {
      if (back && !step.says(Fact.IF_EXISTS)) {
        Piece gone = pieces.gone(rename.thing(), owner, rename.from()).get();
        fault(step, "gone", gone, gone);
      }
      return;
    }
    Piece piece = there.orElseGet(() -> initial(rename.thing(), owner, rename.from(), step));
    Optional<Piece> taken = pieces.find(rename.thing(), owner, rename.to());
    if (back && taken.isPresent() && taken.get() != piece) {
      fault(step, "taken", piece, taken.get());
    }
    credit(step, piece.renamedBy());
    pieces.rename(piece, rename.to(), step);
    if (back) {
      bringBack(rename.thing(), owner, rename.to(), step);
    }
  }

  /** Something that no step made. */
  private Piece initial(Thing thing, @Nullable Piece owner, Name name, Step step) {
    Piece piece = new Piece(thing, owner, name, null);
    pieces.add(piece);
    if (back) {
      strangers.add(new Stranger(piece, step));
    }
    return piece;
  }

  private void credit(Step step, Optional<Step> what) {
    if (back) {
      List<Step> all = undone.computeIfAbsent(step, any -> new ArrayList<>());
      what.ifPresent(all::add);
    }
  }

  private void fault(Step step, String kind, Piece piece, Piece other) {
    Optional<Step> cause = kind.equals("gone") ? piece.goneBy() : other.madeBy();
    faults.add(new Fault(step, kind, piece, other, cause));
  }
}
