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

/** PostgreSQL refuses it. */
public final class SqlConcurrentlyInTransaction implements Rule {
  private static final Pattern WORD = Pattern.compile("(?i)\\bconcurrently\\b");

  @Override
  public void check(Subject subject, Report report) {
    List<Move<Change>> moves = Course.in(subject).run(Change.class);
    int begin = 0;
    for (int i = 0; i < moves.size(); i++) {
      Move<Change> move = moves.get(i);
      begin = isTold(move, Change.Control.BEGIN) ? i : begin;
      if (move.isInTransaction() && isRefusedHere(move)) {
        Observation seen =
            report
                .at(move.span(WORD))
                .as(move.within().isPresent() ? "body" : "")
                .with("command", move.said(WORD, "CONCURRENTLY"));
        int end = end(moves, begin, i);
        if (end > i) {
          Optional<Move<?>> last = i - 1 > begin ? Optional.of(moves.get(i - 1)) : Optional.empty();
          new Rewriting(subject)
              .endBefore(move, moves.get(begin), last, moves.get(end))
              .ifPresent(seen::safeFix);
        }
      }
    }
  }

  /** The commit behind a move, if until then comes nothing but the like; it is told once. */
  private static int end(List<Move<Change>> moves, int begin, int at) {
    Move<Change> move = moves.get(at);
    if (move.within().isPresent()
        || !moves.get(begin).isTogetherWith(move)
        || !moves.get(begin).isBeside(move)
        || isRefusedHere(moves.get(at - 1))) {
      return -1;
    }
    int end = at;
    while (end < moves.size()
        && moves.get(end).isTogetherWith(move)
        && isRefusedHere(moves.get(end))) {
      end++;
    }
    boolean commits =
        end < moves.size()
            && isTold(moves.get(end), Change.Control.COMMIT)
            && moves.get(end).isBeside(move);
    return commits ? end : -1;
  }

  private static boolean isTold(Move<Change> move, Change.Control control) {
    return move.change() instanceof Change.Transaction told && told.control() == control;
  }

  private static boolean isRefusedHere(Move<Change> move) {
    return Course.has(move.change(), Fact.CONCURRENTLY) && isRefused(move.change());
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
