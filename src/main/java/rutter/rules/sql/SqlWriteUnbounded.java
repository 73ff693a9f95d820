package rutter.rules.sql;

import java.util.Set;
import java.util.regex.Pattern;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Change.Write.Kind;
import rutter.sql.Fact;

/** A column that the plan has added is filled in all rows on purpose. */
public final class SqlWriteUnbounded implements Rule {
  private static final Pattern UPDATE = Pattern.compile("(?i)update");
  private static final Pattern DELETE = Pattern.compile("(?i)delete(?:\\s+from)?");

  @Override
  public void check(Subject subject, Report report) {
    Course course = Course.in(subject);
    for (Move<Change.Write> move : course.forward(Change.Write.class)) {
      Change.Write write = move.change();
      boolean deletes = write.kind() == Kind.DELETE;
      Set<Fact> facts = write.facts();
      if ((deletes || write.kind() == Kind.UPDATE)
          && !facts.contains(Fact.WHERE)
          && !facts.contains(Fact.LIMIT)
          && !write.tables().isEmpty()
          && !Writes.isJoined(move)
          && !Writes.isConflict(move)
          && Writes.isWhole(course, move)
          && Writes.added(course, move).isEmpty()) {
        report
            .at(move.span(deletes ? DELETE : UPDATE))
            .as(deletes ? "delete" : "")
            .with("table", write.tables().get(0).said());
      }
    }
  }
}
