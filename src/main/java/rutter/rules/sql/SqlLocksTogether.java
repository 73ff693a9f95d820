package rutter.rules.sql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Lock;
import rutter.sql.Name;
import rutter.sql.Thing;

/**
 * Told once for a transaction, where it locks a second table; tables whose names are swapped must
 * be locked together.
 */
public final class SqlLocksTogether implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    Map<Integer, Name> first = new HashMap<>();
    Set<Integer> told = new HashSet<>();
    for (Move<Change> move : course.forward(Change.class)) {
      if (move.transaction() == Move.ALONE
          || move.within().isPresent()
          || told.contains(move.transaction())) {
        continue;
      }
      if (move.change() instanceof Change.Rename rename && rename.thing() == Thing.TABLE) {
        told.add(move.transaction());
        continue;
      }
      locked(course, move)
          .ifPresent(
              table -> {
                Name before = first.putIfAbsent(move.transaction(), table);
                if (before != null && !before.is(table)) {
                  told.add(move.transaction());
                  report
                      .at(table.span())
                      .with("table", table.said())
                      .with("first", before.said())
                      .near(before.span());
                }
              });
    }
  }

  private static Optional<Name> locked(Course course, Move<?> move) {
    return move.locks().stream()
        .limit(1)
        .filter(lock -> lock.mode().blocksWrites())
        .map(Lock::on)
        .filter(table -> course.isInUse(table, move))
        .findFirst();
  }
}
