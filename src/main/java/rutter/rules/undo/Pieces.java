package rutter.rules.undo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rutter.sql.Change;
import rutter.sql.Name;
import rutter.sql.Thing;

/** All pieces that the statements of a plan have named so far, those that are gone among them. */
final class Pieces {
  private final List<Piece> all = new ArrayList<>();
  private final List<Piece> types = new ArrayList<>();

  /** By each name that they have borne. */
  private final Map<String, List<Piece>> named = new HashMap<>();

  List<Piece> all() {
    return all;
  }

  void add(Piece piece) {
    all.add(piece);
    name(piece);
    if (piece.thing() == Thing.TYPE || piece.thing() == Thing.DOMAIN) {
      types.add(piece);
    }
  }

  void rename(Piece piece, Name to, Step step) {
    piece.rename(to, step);
    name(piece);
  }

  private void name(Piece piece) {
    named.computeIfAbsent(piece.name().key(), any -> new ArrayList<>()).add(piece);
  }

  /** What columns can be of. */
  List<Piece> types() {
    return types;
  }

  /** The last that bears the name, of those that are there. */
  Optional<Piece> find(Thing thing, @Nullable Piece owner, Name name) {
    return matching(thing, owner, name, true);
  }

  /** The last that bore the name, of those that were dropped. */
  Optional<Piece> gone(Thing thing, @Nullable Piece owner, Name name) {
    return matching(thing, owner, name, false);
  }

  private Optional<Piece> matching(Thing thing, @Nullable Piece owner, Name name, boolean alive) {
    List<Piece> namesakes = named.getOrDefault(name.key(), List.of());
    for (int i = namesakes.size() - 1; i >= 0; i--) {
      Piece piece = namesakes.get(i);
      boolean own = owner == null || piece.isOf(owner);
      if (piece.isAlive() == alive && piece.thing() == thing && own && piece.name().is(name)) {
        return Optional.of(piece);
      }
    }
    return Optional.empty();
  }

  /** One whose name the server chose. */
  Optional<Piece> unnamed(Thing thing, @Nullable Piece owner) {
    return all.stream()
        .filter(piece -> piece.thing() == thing && piece.isAlive() && piece.name().name().isEmpty())
        .filter(piece -> owner == null || piece.isOf(owner))
        .findFirst();
  }

  /** Something that lives, does not go with it, and cannot be without it. */
  Optional<Piece> user(Piece piece, Step step) {
    return all.stream()
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
}
