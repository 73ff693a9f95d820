package rutter.sql;

import java.util.List;
import java.util.Set;

/**
 * What takes a change back: what is lost by it, the changes that undo it in their order, the same
 * as SQL, what must be known before it can be written in full, and of which things a copy must have
 * been made before the change.
 */
public record Undo(
    Loss loss, List<Change> changes, List<String> sql, Set<Need> needs, List<Name> copies) {
  /** What is gone for good when a change was made and undone. */
  public enum Loss {
    /** It leaves the database as it was: there is nothing to undo. */
    NONE,
    LOSSLESS,
    /** What was there comes back only from a copy that was made before. */
    LOSSY,
    IRREVERSIBLE,
    /** Nobody can tell without knowing what it does. */
    UNKNOWN
  }

  /** What a statement does not say and its inverse must. */
  public enum Need {
    NAME("the name that the server gave it"),
    TYPE("the type it had"),
    DEFAULT("the default it had"),
    DEFINITION("to know how it was defined"),
    STATE("to know how it was before"),
    ROWS("a copy of the rows"),
    ABSENCE("to know that it was not there before"),
    DEPENDENTS("what CASCADE drops with it");

    private final String said;

    Need(String said) {
      this.said = said;
    }

    @Override
    public String toString() {
      return said;
    }
  }

  public Undo {
    changes = List.copyOf(changes);
    sql = List.copyOf(sql);
    needs = Set.copyOf(needs);
    copies = List.copyOf(copies);
  }

  /** What undoes a change that is made to what is known. */
  public static Undo of(Change change, Schema known) {
    return new Undoing(known).of(change);
  }

  /** Whether the statements can be run as they stand, and nothing is lost. */
  public boolean isWhole() {
    return loss == Loss.LOSSLESS && needs.isEmpty() && !sql.isEmpty();
  }

  static Undo nothing() {
    return new Undo(Loss.NONE, List.of(), List.of(), Set.of(), List.of());
  }

  static Undo unknown() {
    return new Undo(Loss.UNKNOWN, List.of(), List.of(), Set.of(), List.of());
  }

  static Undo by(Change inverse, String sql) {
    return new Undo(Loss.LOSSLESS, List.of(inverse), List.of(sql), Set.of(), List.of());
  }

  static Undo unwritten(Change inverse) {
    return new Undo(Loss.LOSSLESS, List.of(inverse), List.of(), Set.of(), List.of());
  }

  static Undo lacking(Need... needs) {
    return new Undo(Loss.LOSSLESS, List.of(), List.of(), Set.of(needs), List.of());
  }

  /** The same, if this too is known. */
  Undo provided(Need need) {
    Set<Need> all = new java.util.TreeSet<>(needs);
    all.add(need);
    return new Undo(loss, changes, sql, all, copies);
  }

  /** The same, with what things held lost unless there is a copy. */
  Undo losing(Name... held) {
    return new Undo(Loss.LOSSY, changes, sql, needs, List.of(held));
  }

  /** This, and then that. */
  Undo then(Undo other) {
    List<Change> both = new java.util.ArrayList<>(changes);
    both.addAll(other.changes);
    List<String> text = new java.util.ArrayList<>(sql);
    text.addAll(other.sql);
    Set<Need> all = new java.util.TreeSet<>(needs);
    all.addAll(other.needs);
    List<Name> held = new java.util.ArrayList<>(copies);
    held.addAll(other.copies);
    Loss worse = loss.compareTo(other.loss) > 0 ? loss : other.loss;
    return new Undo(worse, both, text, all, held);
  }
}
