package rutter.rules.sql;

import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Name;
import rutter.sql.Thing;
import rutter.vocabulary.Phrases;

/**
 * What takes the old name in the same code, or gets a name that says it is done with, is a swap.
 */
public final class SqlRenameInUse implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    Phrases retired = subject.vocabulary().phrases("use", "retired");
    for (Move<Change.Rename> move : course.forward(Change.Rename.class)) {
      Change.Rename rename = move.change();
      boolean column = rename.thing() == Thing.COLUMN;
      Name table = rename.on().orElse(rename.from());
      if ((column || rename.thing() == Thing.TABLE)
          && course.isInUse(table, move)
          && !isReplaced(course, move)
          && !Retired.is(rename.to(), retired)
          && !Retired.is(rename.from(), retired)) {
        report
            .at(rename.from().span())
            .as(column ? "column" : move.isMysql() ? "mysql" : "")
            .with("table", table.said())
            .with("from", rename.from().said())
            .with("to", rename.to().said());
      }
    }
  }

  private static boolean isReplaced(Course course, Move<Change.Rename> move) {
    Name from = move.change().from();
    return move.change().thing() == Thing.TABLE
        && (course.after(move, Change.Rename.class).stream()
                .anyMatch(next -> next.change().to().is(from))
            || course.before(move, Change.Rename.class).stream()
                .anyMatch(
                    other -> other.isBeside(move) && other.change().from().is(move.change().to()))
            || course.after(move, Change.CreateTable.class).stream()
                .anyMatch(next -> next.change().table().is(from))
            || course.after(move, Change.Create.class).stream()
                .anyMatch(next -> next.change().name().is(from)));
  }
}
