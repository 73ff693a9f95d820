package rutter.rules.sql;

import java.util.Locale;
import java.util.regex.Pattern;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Change.Alteration;
import rutter.sql.Constraint;

/** Since PostgreSQL 12 a valid check that says the same saves the scan. */
public final class SqlNotNullScans implements Rule {
  private static final int TRUSTS_CHECKS = 12;
  private static final Pattern NOISE = Pattern.compile("[\\s\"]++");

  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (Move<Change.AlterColumn> move : course.forward(Change.AlterColumn.class)) {
      Change.AlterColumn alter = move.change();
      boolean old = move.dialect().version().orElse(TRUSTS_CHECKS) < TRUSTS_CHECKS;
      if (alter.what() == Alteration.SET_NOT_NULL
          && move.isPostgres()
          && (old || !isProven(course, move))
          && course.isInUse(alter.table(), move)) {
        report
            .at(alter.column().span())
            .as(old ? "old" : "")
            .with("table", alter.table().said())
            .with("column", alter.column().said());
      }
    }
  }

  /** By a check without which the values are known to be there, and that is validated. */
  private static boolean isProven(Course course, Move<Change.AlterColumn> at) {
    Change.AlterColumn alter = at.change();
    String column = alter.column().name().toLowerCase(Locale.ROOT);
    return course.before(at, Change.AddConstraint.class).stream()
        .map(Move::change)
        .filter(add -> add.table().is(alter.table()))
        .filter(add -> add.constraint().kind() == Constraint.Kind.CHECK)
        .anyMatch(
            add ->
                NOISE
                    .matcher(add.constraint().definition())
                    .replaceAll(" ")
                    .toLowerCase(Locale.ROOT)
                    .replace("( ", "(")
                    .contains(column + " is not null"));
  }
}
