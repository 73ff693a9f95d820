package rutter.rules.undo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rutter.sql.Name;
import rutter.sql.Thing;

/** A table, a column, an index …: where it comes from and what has become of it. */
final class Piece {
  private final Thing thing;
  private final @Nullable Piece first;
  private final Name firstName;
  private final @Nullable Step madeBy;
  private final Map<String, Step> altered = new LinkedHashMap<>();
  private final List<Piece> uses = new ArrayList<>();
  private @Nullable Piece owner;
  private Name name;
  private boolean alive = true;
  private boolean again;
  private boolean doubtful;
  private @Nullable Step goneBy;
  private @Nullable Step renamedBy;

  /** What no step made was there before. */
  Piece(Thing thing, @Nullable Piece owner, Name name, @Nullable Step madeBy) {
    this.thing = thing;
    this.owner = owner;
    this.first = owner;
    this.name = name;
    this.firstName = name;
    this.madeBy = madeBy;
  }

  Thing thing() {
    return thing;
  }

  Name name() {
    return name;
  }

  Name firstName() {
    return firstName;
  }

  Optional<Step> madeBy() {
    return Optional.ofNullable(madeBy);
  }

  Optional<Piece> owner() {
    return Optional.ofNullable(owner);
  }

  boolean isOf(@Nullable Piece other) {
    return owner == other || first == other;
  }

  boolean isInitial() {
    return madeBy == null;
  }

  boolean isAlive() {
    return alive && (owner == null || owner.isAlive());
  }

  Optional<Step> goneBy() {
    return goneBy == null && owner != null ? owner.goneBy() : Optional.ofNullable(goneBy);
  }

  Optional<Step> renamedBy() {
    return Optional.ofNullable(renamedBy);
  }

  Map<String, Step> altered() {
    return altered;
  }

  List<Piece> uses() {
    return uses;
  }

  /** Whether it was dropped and then made once more. */
  boolean isAgain() {
    return again;
  }

  /** Whether it may have been there before the step that makes it. */
  boolean isDoubtful() {
    return doubtful;
  }

  void doubt() {
    doubtful = true;
  }

  void drop(Step step) {
    alive = false;
    goneBy = step;
  }

  void comeBack() {
    again = true;
  }

  void rename(Name to, Step step) {
    name = to;
    renamedBy = step;
  }

  void belongsTo(Piece other) {
    owner = other;
  }

  /** Whether it is where it was, under the name that it had. */
  boolean isNamedAsFirst() {
    return name.key().equals(firstName.key());
  }
}
