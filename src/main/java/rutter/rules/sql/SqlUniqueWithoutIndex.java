package rutter.rules.sql;

import java.util.List;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Column;
import rutter.sql.Constraint;

/** A constraint, or a column that is added with one. */
public final class SqlUniqueWithoutIndex implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Unindexed.report(subject, Constraint.Kind.UNIQUE, "key", report);
    Course course = Course.in(subject);
    for (Move<Change.AddColumn> move : course.forward(Change.AddColumn.class)) {
      Change.AddColumn add = move.change();
      Column column = add.column();
      if (column.unique()
          && !column.primaryKey()
          && move.isPostgres()
          && course.isInUse(add.table(), move)) {
        report
            .at(column.name().span())
            .as("column")
            .with("table", add.table().said())
            .with("columns", column.name().said())
            .with("constraint", Unindexed.named(add.table(), List.of(column.name()), "key"));
      }
    }
  }
}
