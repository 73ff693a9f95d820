package rutter.rules.sql;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.sql.Change;
import rutter.sql.Name;

/** What is known of a statement that writes rows. */
final class Writes {
  private static final Pattern SET =
      Pattern.compile("(?i)\\bset\\s+[\"`]?(?:\\w+[\"`]?\\.[\"`]?)?([\\w]+)");

  private static final Pattern JOIN = Pattern.compile("(?i)\\bjoin\\b");
  private static final Pattern CONFLICT = Pattern.compile("(?i)\\bon\\s+(?:conflict|duplicate)\\b");

  private Writes() {}

  /** MySQL chooses rows by joining tables. */
  static boolean isJoined(Move<?> move) {
    return JOIN.matcher(move.text()).find();
  }

  static boolean isConflict(Move<?> move) {
    return CONFLICT.matcher(move.text()).find();
  }

  /** Of a table that was there before. */
  static boolean isWhole(Course course, Move<Change.Write> move) {
    return move.change().tables().stream().allMatch(table -> course.wasThere(table, move));
  }

  /** The first column that an update sets, if the plan has added it. */
  static Optional<String> added(Course course, Move<Change.Write> move) {
    Matcher set = SET.matcher(move.text());
    if (move.change().tables().isEmpty() || !set.find()) {
      return Optional.empty();
    }
    Name table = move.change().tables().get(0);
    Name column = new Name("", set.group(1), false, table.span());
    return course.made().hasColumn(table, column, move.order())
        ? Optional.of(column.name())
        : Optional.empty();
  }
}
