package rutter.program;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rutter.sql.Change;
import rutter.sql.Fact;
import rutter.sql.SqlStatement;

/** What of a step of SQL is gone with its session, although a later step may count on it. */
final class Session {
  private static final String OWN = "each step of SQL is a session of its own";

  private Session() {}

  static List<String> notes(List<SqlStatement> statements) {
    List<String> notes = new ArrayList<>();
    boolean sets = !statements.isEmpty() && changes(statements).allMatch(Session::isForSession);
    if (sets) {
      notes.add("What it sets holds for this step alone: " + OWN);
    }
    if (changes(statements).anyMatch(change -> change.facts().contains(Fact.TEMPORARY))) {
      notes.add("Its temporary tables are gone after it: " + OWN);
    }
    return notes;
  }

  private static Stream<Change> changes(List<SqlStatement> statements) {
    return statements.stream().flatMap(statement -> statement.changes().stream());
  }

  private static boolean isForSession(Change change) {
    return change instanceof Change.Setting;
  }
}
