package rutter.rules.sql;

import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;

/** A type that is made in the same transaction may have values added and used. */
public final class SqlEnumValueInTransaction implements Rule {
  private static final int ALLOWS = 12;

  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (Move<Change.AddEnumValue> move : course.run(Change.AddEnumValue.class)) {
      Change.AddEnumValue add = move.change();
      boolean old = move.dialect().version().orElse(ALLOWS) < ALLOWS;
      if (move.isInTransaction()
          && move.isPostgres()
          && !course.made().hasType(add.type(), move.order())) {
        if (old) {
          report
              .at(add.type().span())
              .as("old")
              .with("type", add.type().said())
              .with("value", add.value());
        } else {
          used(course, move, report);
        }
      }
    }
  }

  private static void used(Course course, Move<Change.AddEnumValue> move, Report report) {
    String value = "'" + move.change().value() + "'";
    course.after(move, Change.class).stream()
        .filter(move::isTogetherWith)
        .filter(next -> !(next.change() instanceof Change.AddEnumValue))
        .filter(next -> next.text().contains(value))
        .findFirst()
        .ifPresent(
            next -> {
              int from = next.text().indexOf(value);
              report
                  .at(next.statement().text().exact(from, from + value.length()))
                  .with("type", move.change().type().said())
                  .with("value", move.change().value())
                  .near(move.change().type().span());
            });
  }
}
