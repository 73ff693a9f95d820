package rutter.rules.sql;

import java.util.regex.Pattern;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Fact;
import rutter.sql.Name;
import rutter.sql.Thing;

/** On the way back too: what cannot get its lock there makes an outage longer. */
public final class SqlIndexDropBlocks implements Rule {
  private static final Pattern WORDS = Pattern.compile("(?i)drop\\s+index");

  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (Move<Change.Drop> move : course.run(Change.Drop.class)) {
      Change.Drop drop = move.change();
      if (drop.thing() == Thing.INDEX
          && move.isPostgres()
          && !drop.names().isEmpty()
          && !Course.has(drop, Fact.CONCURRENTLY)
          && !Course.has(drop, Fact.CASCADE)
          && drop.names().stream().anyMatch(index -> isOfUsedTable(index, move, course))) {
        Observation seen =
            report
                .at(move.span(WORDS))
                .with("index", drop.names().get(0).said())
                .with("safe", move.said(WORDS, "DROP INDEX CONCURRENTLY"));
        if (drop.names().size() == 1) {
          new Rewriting(subject).concurrently(move, seen);
        }
      }
    }
  }

  private static boolean isOfUsedTable(Name index, Move<?> move, Course course) {
    return course
        .made()
        .indexed(index)
        .map(table -> course.isInUse(table, move) && !course.made().hasPartitions(table))
        .orElse(true);
  }
}
