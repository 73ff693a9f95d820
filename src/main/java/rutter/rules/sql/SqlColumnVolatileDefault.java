package rutter.rules.sql;

import java.util.OptionalInt;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Column;
import rutter.sql.Defaults;

/** By what a server must write into each row while nobody reads the table, or writes to it. */
public final class SqlColumnVolatileDefault implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (Move<Change.AddColumn> move : course.forward(Change.AddColumn.class)) {
      Change.AddColumn add = move.change();
      if (move.locks().stream().anyMatch(lock -> lock.rewrites() && lock.mode().blocksWrites())
          && course.isInUse(add.table(), move)) {
        Column column = add.column();
        String value = column.byDefault().orElse("");
        Observation seen =
            report
                .at(column.name().span())
                .with("table", add.table().said())
                .with("column", column.name().said())
                .with("type", column.type())
                .with("value", value);
        if (move.isMysql()) {
          seen.as(column.byDefault().isPresent() ? "mysql" : "copy");
        } else {
          tell(seen, column, move.dialect().version());
        }
      }
    }
  }

  private static void tell(Observation seen, Column column, OptionalInt version) {
    if (column.identity() || Defaults.isSerial(column.type())) {
      seen.as("serial");
    } else if (column.generated()) {
      seen.as("generated");
    } else if (!Defaults.isVolatile(column.byDefault().orElse(""))) {
      seen.as("old").with("version", version.orElse(0));
    }
  }
}
