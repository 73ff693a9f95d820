package rutter.sql;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rutter.sql.Undo.Need;

/** Identities that are added to columns; of others nobody knows where they stood. */
final class Identities {
  private Identities() {}

  static Undo undo(Change.AlterColumn alter, SqlText sql) {
    boolean added =
        alter
            .value()
            .filter(action -> action.toUpperCase(Locale.ROOT).startsWith("ADD"))
            .isPresent();
    if (!added) {
      return Undo.lacking(Need.STATE);
    }
    Change.AlterColumn back =
        new Change.AlterColumn(
            alter.table(), alter.column(), alter.what(), Optional.of("DROP IDENTITY"), Set.of());
    String column = sql.name(alter.column());
    return Undo.by(back, sql.alter(alter.table(), "ALTER COLUMN " + column + " DROP IDENTITY"));
  }
}
