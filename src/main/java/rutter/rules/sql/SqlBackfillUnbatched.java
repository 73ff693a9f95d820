package rutter.rules.sql;

import java.util.Locale;
import java.util.regex.Pattern;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Change.Write.Kind;
import rutter.sql.Fact;
import rutter.sql.SqlStatement;

/**
 * An update of a column that the plan has added, without anything that keeps it to some rows; and a
 * loop over batches that never commits.
 */
public final class SqlBackfillUnbatched implements Rule {
  private static final Pattern UPDATE = Pattern.compile("(?i)update");

  /** Ranges, batches, and values from outside that say which rows. */
  private static final Pattern BATCH =
      Pattern.compile(
          "(?i)\\bbetween\\b|\\blimit\\b|[<>]|\\bctid\\b|\\bfetch\\b|[:$@]\\{?\\w|%|\\bmod\\b");

  private static final Pattern LOOP = Pattern.compile("(?i)\\b(?:loop|while|for)\\b");
  private static final Pattern COMMIT = Pattern.compile("(?i)\\bcommit\\b");

  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (Move<Change.Write> move : course.forward(Change.Write.class)) {
      Change.Write write = move.change();
      if (write.kind() != Kind.UPDATE
          || write.tables().isEmpty()
          || !Writes.isWhole(course, move)) {
        continue;
      }
      boolean batch = isBatch(move);
      if (move.within().isPresent()) {
        SqlStatement body = move.within().get();
        if (batch && isOneTransaction(body) && !Writes.isConflict(move)) {
          tell(report, move, "loop", "");
        }
      } else if (!batch && !Writes.isJoined(move)) {
        Writes.added(course, move).ifPresent(column -> tell(report, move, "", column));
      }
    }
  }

  private static void tell(Report report, Move<Change.Write> move, String variant, String column) {
    report
        .at(move.span(UPDATE))
        .as(variant)
        .with("table", move.change().tables().get(0).said())
        .with("column", column);
  }

  private static boolean isBatch(Move<Change.Write> move) {
    String text = move.text().toLowerCase(Locale.ROOT);
    int where = Course.has(move.change(), Fact.WHERE) ? text.indexOf("where") : -1;
    return Course.has(move.change(), Fact.LIMIT)
        || (where >= 0 && BATCH.matcher(text.substring(where)).find());
  }

  private static boolean isOneTransaction(SqlStatement body) {
    String text = body.text().chars();
    return LOOP.matcher(text).find() && !COMMIT.matcher(text).find();
  }
}
