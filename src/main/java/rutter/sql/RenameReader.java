package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code RENAME TABLE a TO b, c TO d} of MySQL. */
final class RenameReader {
  private RenameReader() {}

  static List<Change> read(Cursor cursor) {
    cursor.want("RENAME");
    Thing thing = Things.read(cursor);
    List<Change> renames = new ArrayList<>();
    do {
      Name from = GrantReader.grantee(cursor);
      cursor.want("TO");
      renames.add(
          new Change.Rename(
              thing, from, GrantReader.grantee(cursor), Optional.empty(), Facts.none()));
    } while (cursor.take(','));
    return renames;
  }
}
