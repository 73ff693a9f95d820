package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rutter.sql.Token.Kind;
import rutter.text.Content;

/** The statements in the body of a function, a procedure or a {@code DO}. */
final class Bodies {
  static final int DEEPEST = 3;

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

  /** A body: its characters and the tokens of each statement in it. */
  record Body(Content content, List<List<Token>> statements) {}

  private Bodies() {}

  static boolean has(Cursor cursor) {
    if (cursor.at("DO") || cursor.at("EXECUTE")) {
      return cursor.peek(1).is(Kind.STRING) || cursor.peek(1).is("LANGUAGE");
    }
    if (!cursor.at("CREATE")) {
      return false;
    }
    for (int i = 1; i < 12; i++) {
      switch (cursor.peek(i).text()) {
        case "FUNCTION", "PROCEDURE", "TRIGGER", "EVENT" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  static Body of(Cursor cursor, Dialect dialect) {
    String chars = cursor.content().chars();
    boolean routine = cursor.at("CREATE");
    Cursor rest = cursor.rest();
    boolean as = !routine;
    while (!rest.done()) {
      Token token = rest.next();
      if (token.is("BEGIN")) {
        rest.take("ATOMIC");
        return new Body(cursor.content(), statements(rest));
      }
      if (as && token.is(Kind.STRING)) {
        int from = opening(chars, token);
        int to = Math.max(from, token.end() - (from - token.start()));
        Content body = cursor.content().part(from, to);
        List<List<Token>> parts = Splitter.split(body.chars(), dialect);
        List<List<Token>> statements = new ArrayList<>();
        for (List<Token> part : parts) {
          add(part, statements);
        }
        return new Body(body, statements);
      }
      as |= token.is("AS");
    }
    return new Body(cursor.content(), List.of());
  }

  private static int opening(String chars, Token token) {
    int quote = token.start();
    while (quote < token.end() && "'$".indexOf(chars.charAt(quote)) < 0) {
      quote++;
    }
    return chars.startsWith("$", quote)
        ? Math.min(chars.indexOf('$', quote + 1) + 1, token.end())
        : Math.min(quote + 1, token.end());
  }

  private static List<List<Token>> statements(Cursor cursor) {
    List<List<Token>> statements = new ArrayList<>();
    List<Token> part = new ArrayList<>();
    while (!cursor.done()) {
      Token token = cursor.next();
      if (token.is(';')) {
        add(part, statements);
        part = new ArrayList<>();
      } else {
        part.add(token);
      }
    }
    add(part, statements);
    return statements;
  }

  /** Adds what stands behind the words of control, if it is a statement. */
  private static void add(List<Token> part, List<List<Token>> statements) {
    int from = 0;
    boolean control = true;
    while (control && from < part.size()) {
      int before = from;
      switch (part.get(from).text()) {
        case "BEGIN", "ELSE", "LOOP", "THEN", "EXCEPTION", "REPEAT" -> from++;
        case "DECLARE" -> from = behind(part, from, "BEGIN");
        case "IF", "ELSIF", "ELSEIF", "WHEN", "CASE" -> from = behind(part, from, "THEN");
        case "WHILE" -> from = behind(part, from, "LOOP", "DO");
        case "FOR", "FOREACH" -> from = loop(part, from, statements);
        case "RETURN" -> from += part.size() > from + 1 && part.get(from + 1).is("QUERY") ? 2 : 0;
        default -> {}
      }
      control = from > before;
    }
    if (from < part.size() && STATEMENTS.contains(part.get(from).text())) {
      statements.add(part.subList(from, part.size()));
    }
  }

  private static int loop(List<Token> part, int at, List<List<Token>> statements) {
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
