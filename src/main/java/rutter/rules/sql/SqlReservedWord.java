package rutter.rules.sql;

import java.util.Locale;
import java.util.Set;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Name;

/** Names that PostgreSQL or MySQL take only in quotes. */
public final class SqlReservedWord implements Rule {
  private static final Set<String> RESERVED =
      Set.of(
          ("all analyse analyze and any array as asc between both case cast check collate column"
                  + " constraint create cross current_date current_role current_time"
                  + " current_timestamp current_user default deferrable delete desc distinct do"
                  + " drop else end except exists false fetch for foreign from full grant group"
                  + " having in inner insert intersect into is join leading left like limit natural"
                  + " not null offset on only or order outer primary references right select table"
                  + " then to trailing true union unique update user using values when where"
                  + " window with")
              .split(" "));

  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (Move<Change.CreateTable> move : course.forward(Change.CreateTable.class)) {
      tell(move.change().table(), report);
    }
    NewColumn.in(course).forEach(column -> tell(column.column().name(), report));
  }

  private static void tell(Name name, Report report) {
    if (RESERVED.contains(name.name().toLowerCase(Locale.ROOT))) {
      report.at(name.span()).with("name", name.name());
    }
  }
}
