package rutter.rules.sql;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.rules.Report;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Constraint;
import rutter.sql.Name;

/** Constraints that build their index while nobody reads the table. */
final class Unindexed {
  private static final Pattern WORDS = Pattern.compile("(?i)unique|primary\\s+key");

  private Unindexed() {}

  static void report(Subject subject, Constraint.Kind kind, String ending, Report report) {
    Course course = Course.in(subject);
    for (Move<Change.AddConstraint> move : course.forward(Change.AddConstraint.class)) {
      Change.AddConstraint add = move.change();
      Constraint constraint = add.constraint();
      if (constraint.kind() == kind
          && move.isPostgres()
          && constraint.index().isEmpty()
          && course.isInUse(add.table(), move)) {
        List<Name> columns = constraint.columns();
        String name =
            constraint.name().map(Name::said).orElseGet(() -> named(add.table(), columns, ending));
        report
            .at(constraint.name().map(Name::span).orElseGet(() -> move.span(WORDS)))
            .with("table", add.table().said())
            .with("columns", columns.stream().map(Name::said).collect(Collectors.joining(", ")))
            .with("constraint", name);
      }
    }
  }

  /** As PostgreSQL names what has no name. */
  static String named(Name table, List<Name> columns, String ending) {
    return (table.name()
            + "_"
            + (ending.equals("pkey")
                ? ""
                : columns.stream().map(column -> column.name() + "_").collect(Collectors.joining()))
            + ending)
        .toLowerCase(Locale.ROOT);
  }
}
