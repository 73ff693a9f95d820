package rutter.rules.sql;

import java.util.List;
import java.util.regex.Pattern;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Fact;
import rutter.text.Edit;

/** MySQL builds indexes online unless it is told otherwise. */
public final class SqlIndexBlocksWrites implements Rule {
  private static final Pattern WORDS =
      Pattern.compile("(?i)create\\s+(?:unique\\s+|fulltext\\s+|spatial\\s+)?index");

  private static final Pattern INDEX = Pattern.compile("(?i)\\bindex\\b");
  private static final Pattern CLAUSES =
      Pattern.compile(
          "(?i)(?:[\\s,]*+(?:algorithm\\s*+=?\\s*+copy|lock\\s*+=?\\s*+(?:shared|exclusive)))++");
  private static final Pattern ALTER = Pattern.compile("(?i)\\s*alter\\b");

  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (Move<Change.CreateIndex> move : course.forward(Change.CreateIndex.class)) {
      Change.CreateIndex index = move.change();
      if (move.locks().stream().anyMatch(lock -> lock.mode().blocksWrites())
          && !Course.has(index, Fact.ONLY)
          && !course.made().hasPartitions(index.table())
          && course.isInUse(index.table(), move)) {
        boolean mysql = move.isMysql();
        Observation seen =
            report
                .at(move.span(mysql ? CLAUSES : WORDS))
                .as(mysql ? "mysql" : "")
                .with("table", index.table().said())
                .with(
                    "safe",
                    mysql
                        ? move.said(CLAUSES, online(move))
                        : move.said(INDEX, "INDEX CONCURRENTLY"));
        if (mysql) {
          seen.unsafeFix(List.of(new Edit(move.span(CLAUSES), online(move))));
        } else {
          new Rewriting(subject).concurrently(move, seen);
        }
      }
    }
  }

  /** What {@code ALTER TABLE} is told stands behind a comma, {@code CREATE INDEX} needs none. */
  private static String online(Move<?> move) {
    return ALTER.matcher(move.text()).lookingAt() ? ", LOCK=NONE" : " LOCK=NONE";
  }
}
