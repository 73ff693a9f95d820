package rutter.rules.sql;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Fact;
import rutter.sql.Lock;
import rutter.sql.Name;

/** A table that is locked by name, with a limit to the wait, is locked on purpose. */
public final class SqlMaintenanceLocks implements Rule {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)vacuum\\s*\\(?\\s*full|reindex(?:\\s*\\([^)]*\\))?(?:\\s+(?:table|index|schema|database|system))?|lock(?:\\s+tables?)?|cluster");

  private static final Pattern NOWAIT = Pattern.compile("(?i)\\bnowait\\b");

  private static final Pattern ALTER = Pattern.compile("(?i)alter\\s+table");

  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    checkTables(course, report);
    for (Move<Change.Maintenance> move : course.forward(Change.Maintenance.class)) {
      String kind = kind(move.change());
      boolean blocks =
          move.change().on().isEmpty()
              ? !kind.equals("lock") && move.isPostgres()
              : move.locks().stream()
                  .anyMatch(lock -> lock.mode().blocksWrites() && course.isInUse(lock.on(), move));
      if (!kind.isEmpty() && blocks && !(kind.equals("lock") && isLimited(course, move))) {
        String on = move.change().on().stream().map(Name::said).collect(Collectors.joining(", "));
        report
            .at(move.span(WORDS))
            .as(kind.equals("lock") && move.isMysql() ? "mysql" : kind)
            .with("table", on.isEmpty() ? "all tables" : on)
            .with("blocked", blocked(move))
            .with("safe", move.said(WORDS, "$0 CONCURRENTLY"));
      }
    }
  }

  /** The storage, the tablespace or the character set of a whole table. */
  private static void checkTables(Course course, Report report) {
    for (Move<Change.AlterTable> move : course.forward(Change.AlterTable.class)) {
      Name table = move.change().table();
      boolean blocks =
          move.locks().stream().anyMatch(lock -> lock.rewrites() && lock.mode().blocksWrites());
      if (blocks && course.isInUse(table, move)) {
        report
            .at(move.span(ALTER))
            .as(move.isMysql() ? "copy" : "table")
            .with("table", table.said())
            .with("blocked", blocked(move));
      }
    }
  }

  private static String blocked(Move<?> move) {
    boolean reads = move.locks().stream().map(Lock::mode).anyMatch(Lock.Mode::blocksReads);
    return reads ? "reads and writes" : "writes";
  }

  private static String kind(Change.Maintenance maintenance) {
    String what = maintenance.what().toUpperCase(Locale.ROOT);
    if (what.startsWith("VACUUM")) {
      return Course.has(maintenance, Fact.FULL) || what.contains("FULL") ? "vacuum" : "";
    } else if (what.startsWith("REINDEX")) {
      return Course.has(maintenance, Fact.CONCURRENTLY) ? "" : "reindex";
    } else if (what.startsWith("LOCK")) {
      return "lock";
    }
    return what.startsWith("CLUSTER") ? "cluster" : "";
  }

  private static boolean isLimited(Course course, Move<?> move) {
    return NOWAIT.matcher(move.text()).find()
        || course.before(move, Change.Setting.class).stream()
            .anyMatch(set -> set.isBeside(move) && set.change().name().contains("timeout"));
  }
}
