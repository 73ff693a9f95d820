package rutter.rules.sql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Fact;
import rutter.sql.Thing;
import rutter.text.Edit;

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
        Observation seen =
            report
                .at(move.span(WORD))
                .as(move.within().isPresent() ? "body" : "")
                .with("command", move.said(WORD, "CONCURRENTLY"));
        outside(course, move)
            .flatMap(found -> found.edits(new Rewriting(subject), move))
            .ifPresent(seen::safeFix);
      }
    }
  }

  /** The transaction of a move: where it begins, what it does before the move, where it ends. */
  private record Around(Move<?> begin, Optional<Move<?>> last, Move<?> end) {
    Optional<List<Edit>> edits(Rewriting rewriting, Move<?> move) {
      return rewriting.endBefore(move, begin, last, end);
    }
  }

  /** If nothing but the like comes behind the move, so that it could as well stand outside. */
  private static Optional<Around> outside(Course course, Move<Change> move) {
    List<Move<Change>> before =
        course.before(move, Change.class).stream().filter(move::isTogetherWith).toList();
    List<Move<Change>> behind = course.after(move, Change.class);
    int ahead = 0;
    while (ahead < behind.size()
        && behind.get(ahead).isTogetherWith(move)
        && isRefusedHere(behind.get(ahead))) {
      ahead++;
    }
    if (move.within().isPresent()
        || before.isEmpty()
        || isRefusedHere(before.get(0))
        || ahead == behind.size()
        || !isCommit(behind.get(ahead).change())) {
      return Optional.empty();
    }
    Move<?> begin = before.get(before.size() - 1);
    Optional<Move<?>> last = before.size() > 1 ? Optional.of(before.get(0)) : Optional.empty();
    return begin.isBeside(move) && isBegin(begin.change())
        ? Optional.of(new Around(begin, last, behind.get(ahead)))
        : Optional.empty();
  }

  private static boolean isRefusedHere(Move<Change> move) {
    return Course.has(move.change(), Fact.CONCURRENTLY) && isRefused(move.change());
  }

  private static boolean isBegin(Change change) {
    return change instanceof Change.Transaction told && told.control() == Change.Control.BEGIN;
  }

  private static boolean isCommit(Change change) {
    return change instanceof Change.Transaction told && told.control() == Change.Control.COMMIT;
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
