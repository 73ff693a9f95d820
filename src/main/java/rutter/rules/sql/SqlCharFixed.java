package rutter.rules.sql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Edit;

/** In PostgreSQL; codes of a few letters are left alone. */
public final class SqlCharFixed implements Rule {
  private static final int LONGEST_CODE = 3;
  private static final Pattern TYPE =
      Pattern.compile("(?i)\\s*(?:char|character|bpchar)\\s*\\(\\s*(\\d{1,9})\\s*\\)\\s*");

  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (NewColumn found : NewColumn.in(course)) {
      Matcher type = TYPE.matcher(found.column().type());
      if (found.at().isSurelyPostgres()
          && type.matches()
          && Integer.parseInt(type.group(1)) > LONGEST_CODE) {
        report
            .at(found.column().typeSpan())
            .with("column", found.column().name().said())
            .with("table", found.table().said())
            .with("type", found.column().type().strip())
            .with("length", type.group(1))
            .unsafeFix(
                List.of(new Edit(found.column().typeSpan(), "varchar(" + type.group(1) + ")")));
      }
    }
  }
}
