package rutter.rules.sql;

import java.util.regex.Pattern;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Constraint;
import rutter.sql.Lock;
import rutter.sql.Name;

/** A foreign key or check that looks at all rows while the table is locked. */
public final class SqlConstraintValidates implements Rule {
  private static final Pattern WORDS =
      Pattern.compile("(?i)foreign\\s+key|check(?=\\s*\\()|references");

  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (Move<Change.AddConstraint> move : course.forward(Change.AddConstraint.class)) {
      Change.AddConstraint add = move.change();
      Constraint constraint = add.constraint();
      boolean foreign = constraint.kind() == Constraint.Kind.FOREIGN_KEY;
      if ((foreign || constraint.kind() == Constraint.Kind.CHECK)
          && move.locks().stream().anyMatch(lock -> lock.work() != Lock.Work.NONE)
          && !(move.isMysql() && isUnchecked(course, move))
          && course.isInUse(add.table(), move)) {
        String name = constraint.name().map(Name::said).orElse("");
        Observation seen =
            report
                .at(
                    constraint
                        .name()
                        .map(given -> move.span(WORDS, given.span()))
                        .orElseGet(() -> move.span(WORDS)))
                .as(move.isMysql() ? "mysql" : foreign ? "" : "check")
                .with("table", add.table().said())
                .with("other", constraint.references().map(Name::said).orElse(""))
                .with("name", name.isEmpty() ? "the constraint" : name)
                .with("constraint", name.isEmpty() ? "NAME" : name);
        if (!move.isMysql()) {
          new Rewriting(subject).inTwoSteps(move, seen);
        }
      }
    }
  }

  /** Without its checks of foreign keys MySQL adds one in place. */
  private static boolean isUnchecked(Course course, Move<Change.AddConstraint> at) {
    return at.change().constraint().kind() == Constraint.Kind.FOREIGN_KEY
        && course.before(at, Change.Setting.class).stream()
            .anyMatch(
                set -> set.isBeside(at) && set.change().name().contains("foreign_key_checks"));
  }
}
