package rutter.rules.sql;

import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;

/** The lock that added the constraint is held while all rows are looked at. */
public final class SqlValidatedInSameTransaction implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (Move<Change.ValidateConstraint> move : course.forward(Change.ValidateConstraint.class)) {
      Change.ValidateConstraint validate = move.change();
      course.before(move, Change.AddConstraint.class).stream()
          .filter(move::isTogetherWith)
          .filter(added -> added.change().table().is(validate.table()))
          .filter(
              added ->
                  added.change().constraint().name().filter(validate.constraint()::is).isPresent())
          .filter(added -> course.isInUse(validate.table(), added))
          .findFirst()
          .ifPresent(
              added ->
                  report
                      .at(validate.constraint().span())
                      .with("table", validate.table().said())
                      .with("constraint", validate.constraint().said())
                      .near(
                          added.change().constraint().name().orElse(validate.constraint()).span()));
    }
  }
}
