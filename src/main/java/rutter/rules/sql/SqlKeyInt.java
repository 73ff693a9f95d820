package rutter.rules.sql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Column;
import rutter.text.Edit;

/** A key of its own that counts up, and not one that other tables give. */
public final class SqlKeyInt implements Rule {
  private static final Map<String, String> WIDER =
      Map.of(
          "int", "bigint",
          "int4", "bigint",
          "integer", "bigint",
          "serial", "bigserial",
          "serial4", "bigserial");

  @Override
  public void check(Subject subject, Report report) {
    for (NewColumn found : NewColumn.in(Course.in(subject))) {
      Column column = found.column();
      String wider = WIDER.get(column.type().strip().toLowerCase(Locale.ROOT));
      if (wider != null && column.primaryKey() && column.references().isEmpty()) {
        report
            .at(column.typeSpan())
            .with("table", found.table().said())
            .with("column", column.name().said())
            .with("type", column.type())
            .with("wider", wider)
            .unsafeFix(List.of(new Edit(column.typeSpan(), wider)));
      }
    }
  }
}
