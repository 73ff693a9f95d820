package rutter.rules.undo;

import java.util.Optional;
import rutter.sql.Change;
import rutter.sql.Name;
import rutter.sql.Thing;
import rutter.text.Span;

/** Where a step names what it changes, and how that is said in a message. */
final class Said {
  private Said() {}

  static Span at(Step step, Piece piece) {
    return name(step.change(), piece).map(Name::span).orElseGet(() -> step.statement().span());
  }

  /** The name of the thing itself, if the step says it. */
  private static Optional<Name> name(Change change, Piece piece) {
    if (change instanceof Change.CreateTable create) {
      return Optional.of(piece.thing() == Thing.TABLE ? create.table() : piece.firstName());
    } else if (change instanceof Change.CreateIndex index) {
      return Optional.of(index.name().orElse(index.table()));
    } else if (change instanceof Change.Create create) {
      return Optional.of(create.name());
    } else if (change instanceof Change.Drop drop) {
      return drop.names().stream()
          .filter(name -> name.is(piece.name()))
          .findFirst()
          .or(() -> drop.names().stream().findFirst());
    } else if (change instanceof Change.AddColumn add) {
      return Optional.of(add.column().name());
    } else if (change instanceof Change.DropColumn drop) {
      return Optional.of(piece.thing() == Thing.TABLE ? drop.table() : drop.column());
    } else if (change instanceof Change.AlterColumn alter) {
      return Optional.of(piece.thing() == Thing.TABLE ? alter.table() : alter.column());
    } else if (change instanceof Change.AddConstraint add) {
      return Optional.of(add.constraint().name().orElse(add.table()));
    } else if (change instanceof Change.DropConstraint drop) {
      return Optional.of(piece.thing() == Thing.TABLE ? drop.table() : drop.constraint());
    } else if (change instanceof Change.Rename rename) {
      return Optional.of(rename.from());
    }
    return Optional.empty();
  }

  /** {@code column “email” of “users”}. */
  static String called(Piece piece) {
    String name = piece.name().said();
    String own = name.isEmpty() ? "" : " “" + name + "”";
    boolean inTable = piece.thing() == Thing.COLUMN || piece.thing() == Thing.CONSTRAINT;
    return piece.thing()
        + own
        + piece
            .owner()
            .filter(any -> inTable || own.isEmpty())
            .map(table -> " of “" + table.name().said() + "”")
            .orElse("");
  }
}
