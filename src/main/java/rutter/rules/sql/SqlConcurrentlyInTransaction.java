package rutter.rules.sql;

import java.util.regex.Pattern;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Fact;
import rutter.sql.Thing;

/** PostgreSQL refuses it. */
public final class SqlConcurrentlyInTransaction implements Rule {
  private static final Pattern WORD = Pattern.compile("(?i)\\bconcurrently\\b");

  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (Move<Change> move : course.run(Change.class)) {
      if (Course.has(move.change(), Fact.CONCURRENTLY)
          && move.isInTransaction()
          && isRefused(move.change())) {
        report
            .at(move.span(WORD))
            .as(move.within().isPresent() ? "body" : "")
            .with("command", move.said(WORD, "CONCURRENTLY"));
      }
    }
  }

  /** A materialized view may be refreshed in a transaction. */
  private static boolean isRefused(Change change) {
    return change instanceof Change.CreateIndex
        || (change instanceof Change.Drop drop && drop.thing() == Thing.INDEX)
        || change instanceof Change.Partition
        || (change instanceof Change.Maintenance maintenance
            && maintenance.what().regionMatches(true, 0, "REINDEX", 0, "REINDEX".length()));
  }
}
