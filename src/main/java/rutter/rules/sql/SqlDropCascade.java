package rutter.rules.sql;

import java.util.List;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Fact;
import rutter.sql.Name;
import rutter.sql.Thing;

/** MySQL reads the word and does nothing for it. */
public final class SqlDropCascade implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (Move<Change> move : course.run(Change.class)) {
      List<Name> names = dropped(move.change());
      boolean partial = move.change() instanceof Change.DropColumn;
      if (Course.has(move.change(), Fact.CASCADE)
          && move.isPostgres()
          && !names.isEmpty()
          && names.stream().anyMatch(name -> course.wasThere(name, move))) {
        report
            .at(move.span(SqlTruncateCascade.CASCADE))
            .as(partial || move.change() instanceof Change.DropConstraint ? "part" : "")
            .with("name", said(move.change()))
            .with("safe", move.said(SqlTruncateCascade.CASCADE, "").strip());
      }
    }
  }

  private static List<Name> dropped(Change change) {
    if (change instanceof Change.Drop drop && drop.thing() != Thing.EXTENSION) {
      return drop.names();
    } else if (change instanceof Change.DropColumn drop) {
      return List.of(drop.table());
    } else if (change instanceof Change.DropConstraint drop) {
      return List.of(drop.table());
    }
    return List.of();
  }

  private static String said(Change change) {
    if (change instanceof Change.DropColumn drop) {
      return drop.column().said();
    } else if (change instanceof Change.DropConstraint drop) {
      return drop.constraint().said();
    }
    return change instanceof Change.Drop drop
        ? drop.thing() + " " + drop.names().get(0).said()
        : "";
  }
}
