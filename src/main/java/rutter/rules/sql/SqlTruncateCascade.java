package rutter.rules.sql;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Change.Write.Kind;
import rutter.sql.Fact;
import rutter.sql.Name;

/** On the way back too. */
public final class SqlTruncateCascade implements Rule {
  static final Pattern CASCADE = Pattern.compile("(?i)\\bcascade\\b");

  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (Move<Change.Write> move : course.run(Change.Write.class)) {
      Change.Write write = move.change();
      if (write.kind() == Kind.TRUNCATE
          && move.isPostgres()
          && Course.has(write, Fact.CASCADE)
          && write.tables().stream().anyMatch(table -> course.wasThere(table, move))) {
        report
            .at(move.span(CASCADE))
            .with(
                "table", write.tables().stream().map(Name::said).collect(Collectors.joining(", ")));
      }
    }
  }
}
