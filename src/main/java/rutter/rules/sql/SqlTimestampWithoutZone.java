package rutter.rules.sql;

import java.util.List;
import java.util.regex.Pattern;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Edit;

/** In PostgreSQL; a timestamp of MySQL is a moment. */
public final class SqlTimestampWithoutZone implements Rule {
  private static final Pattern TYPE =
      Pattern.compile(
          "(?i)\\s*timestamp\\s*(?:\\(\\s*\\d+\\s*\\))?\\s*(?:without\\s+time\\s+zone\\s*)?");

  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (NewColumn found : NewColumn.in(course)) {
      if (found.at().isSurelyPostgres() && TYPE.matcher(found.column().type()).matches()) {
        report
            .at(found.column().typeSpan())
            .with("column", found.column().name().said())
            .with("table", found.table().said())
            .unsafeFix(List.of(new Edit(found.column().typeSpan(), "timestamptz")));
      }
    }
  }
}
