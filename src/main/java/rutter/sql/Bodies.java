package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import rutter.sql.Token.Kind;
import rutter.text.Content;

/** The statements in the body of a function, a procedure or a {@code DO}. */
final class Bodies {
  static final int DEEPEST = 3;

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
    boolean routine = cursor.at("CREATE");
    Cursor rest = cursor.rest();
    boolean as = !routine;
    while (!rest.done()) {
      Token token = rest.next();
      if (token.is("BEGIN")) {
        rest.take("ATOMIC");
        return new Body(cursor.content(), BodyStatements.statements(split(rest), dialect));
      }
      if (as && token.is(Kind.STRING)) {
        Content body = quoted(cursor.content(), token);
        return new Body(
            body, BodyStatements.statements(Splitter.split(body.chars(), dialect), dialect));
      }
      as |= token.is("AS");
    }
    return new Body(cursor.content(), List.of());
  }

  /** What stands between the quotes of a string, also of one that never ends. */
  private static Content quoted(Content content, Token token) {
    String chars = content.chars();
    int quote = token.start();
    while (quote < token.end() && "'\"$".indexOf(chars.charAt(quote)) < 0) {
      quote++;
    }
    int tag = chars.startsWith("$", quote) ? chars.indexOf('$', quote + 1) - quote : 0;
    int from = Math.min(quote + tag + 1, token.end());
    return content.part(from, Math.max(from, token.end() - (from - quote)));
  }

  private static List<List<Token>> split(Cursor cursor) {
    List<List<Token>> parts = new ArrayList<>();
    List<Token> part = new ArrayList<>();
    while (!cursor.done()) {
      Token token = cursor.next();
      if (token.is(';')) {
        parts.add(part);
        part = new ArrayList<>();
      } else {
        part.add(token);
      }
    }
    parts.add(part);
    return parts;
  }
}
