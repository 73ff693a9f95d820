package rutter.rules.sql;

import java.util.regex.Pattern;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Change.Write.Kind;
import rutter.sql.Fact;

/** Also in what is only shown: whoever copies it finds that it cannot run. */
public final class SqlLimitUnsupported implements Rule {
  private static final Pattern LAST = Pattern.compile("(?is)\\blimit\\b(?!.*\\blimit\\b)");

  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (Move<Change.Write> move : course.shown(Change.Write.class)) {
      Change.Write write = move.change();
      boolean deletes = write.kind() == Kind.DELETE;
      if (move.isSurelyPostgres()
          && (deletes || write.kind() == Kind.UPDATE)
          && Course.has(write, Fact.LIMIT)) {
        String table = write.tables().isEmpty() ? "the table" : write.tables().get(0).said();
        report.at(move.span(LAST)).with("kind", deletes ? "DELETE" : "UPDATE").with("table", table);
      }
    }
  }
}
