package rutter.rules.sql;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.vocabulary.Phrases;

/** Told once, for the first lock; a plan that speaks of timeouts at all has thought of them. */
public final class SqlTimeoutMissing implements Rule {
  private static final Pattern WORDS = Pattern.compile("\\S+\\s+\\S+");

  private static final String POSTGRES = "SET lock_timeout = '2s'";
  private static final String MYSQL = "SET SESSION lock_wait_timeout = 5";

  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    Phrases retired = subject.vocabulary().phrases("use", "retired");
    Optional<Move<Change>> first =
        course.forward(Change.class).stream()
            .filter(move -> !isToldElsewhere(move.change()))
            .filter(move -> isLocking(course, move, retired))
            .findFirst();
    if (first.isPresent() && !speaksOfTimeouts(subject)) {
      Move<Change> move = first.get();
      Observation seen =
          report
              .at(move.span(WORDS))
              .as(move.isMysql() ? "mysql" : "")
              .with("table", move.locks().get(0).on().said());
      new Rewriting(subject).before(move, move.isMysql() ? MYSQL : POSTGRES, seen);
    }
  }

  /** Of MySQL every change of a table waits for those who use it. */
  private static boolean isLocking(Course course, Move<?> move, Phrases retired) {
    return move.locks().stream()
        .anyMatch(
            lock ->
                (move.isMysql() || lock.mode().blocksWrites())
                    && !Retired.is(lock.on(), retired)
                    && course.isInUse(lock.on(), move));
  }

  /** What other rules want done in a way that needs no such lock. */
  private static boolean isToldElsewhere(Change change) {
    return change instanceof Change.CreateTable
        || change instanceof Change.CreateIndex
        || change instanceof Change.Maintenance;
  }

  private static boolean speaksOfTimeouts(Subject subject) {
    String text = subject.text().toLowerCase(Locale.ROOT);
    return text.contains("lock_timeout")
        || text.contains("statement_timeout")
        || text.contains("lock_wait_timeout")
        || text.contains("lock timeout");
  }
}
