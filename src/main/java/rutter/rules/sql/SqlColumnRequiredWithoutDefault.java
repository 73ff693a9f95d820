package rutter.rules.sql;

import java.util.Locale;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Column;
import rutter.sql.Defaults;

/** PostgreSQL refuses it as soon as there is a row; MySQL fills in what nobody has chosen. */
public final class SqlColumnRequiredWithoutDefault implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (Move<Change.AddColumn> move : course.forward(Change.AddColumn.class)) {
      Change.AddColumn add = move.change();
      Column column = add.column();
      if (column.notNull()
          && column.byDefault().filter(value -> !Defaults.isNull(value)).isEmpty()
          && !column.generated()
          && !column.identity()
          && !Defaults.isSerial(column.type())
          && !column.definition().toUpperCase(Locale.ROOT).contains("AUTO_INCREMENT")
          && course.wasThere(add.table(), move)) {
        report
            .at(column.name().span())
            .as(move.isMysql() ? "mysql" : "")
            .with("table", add.table().said())
            .with("column", column.name().said())
            .with("type", column.type());
      }
    }
  }
}
