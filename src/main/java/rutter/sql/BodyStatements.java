package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the statements among the words of control in a body. */
final class BodyStatements {
  private static final Set<String> STATEMENTS =
      Set.of(
          "ALTER",
          "ANALYZE",
          "CALL",
          "COMMENT",
          "COMMIT",
          "COPY",
          "CREATE",
          "DELETE",
          "DROP",
          "EXECUTE",
          "GRANT",
          "INSERT",
          "LOAD",
          "LOCK",
          "MERGE",
          "PERFORM",
          "REFRESH",
          "REINDEX",
          "REPLACE",
          "REVOKE",
          "ROLLBACK",
          "SELECT",
          "SET",
          "START",
          "TRUNCATE",
          "UPDATE",
          "VACUUM",
          "WITH");

  private final List<List<Token>> statements = new ArrayList<>();
  private final boolean mysql;

  private BodyStatements(boolean mysql) {
    this.mysql = mysql;
  }

  /** Of what stands between the semicolons of a body. */
  static List<List<Token>> statements(List<List<Token>> parts, Dialect dialect) {
    BodyStatements body = new BodyStatements(dialect.is(Dialect.Engine.MYSQL));
    parts.forEach(body::add);
    return body.statements;
  }

  /** Adds what stands behind the words of control, if it is a statement. */
  private void add(List<Token> part) {
    int from = 0;
    boolean control = true;
    while (control && from < part.size()) {
      int before = from;
      switch (part.get(from).text()) {
        case "BEGIN", "ELSE", "LOOP", "THEN", "EXCEPTION", "REPEAT" -> from++;
        case "DECLARE" -> from = behind(part, from, "BEGIN");
        case "IF", "ELSIF", "ELSEIF", "WHEN", "CASE" -> from = behind(part, from, "THEN");
        case "WHILE" -> from = behind(part, from, "LOOP", "DO");
        case "FOR", "FOREACH" -> from = loop(part, from);
        case "RETURN" -> from += part.size() > from + 1 && part.get(from + 1).is("QUERY") ? 2 : 0;
        default -> {}
      }
      control = from > before;
    }
    // MySQL sets variables so
    boolean variable = from < part.size() && part.get(from).is("SET") && mysql;
    if (from < part.size() && !variable && STATEMENTS.contains(part.get(from).text())) {
      statements.add(part.subList(from, part.size()));
    }
  }

  private int loop(List<Token> part, int at) {
    int end = behind(part, at, "LOOP");
    int in = behind(part.subList(0, end), at, "IN");
    if (in < end && part.get(in).is("SELECT")) {
      statements.add(part.subList(in, end - 1));
    }
    return end;
  }

  private static int behind(List<Token> part, int at, String... words) {
    for (int i = at; i < part.size(); i++) {
      for (String word : words) {
        if (part.get(i).is(word)) {
          return i + 1;
        }
      }
    }
    return part.size();
  }
}
