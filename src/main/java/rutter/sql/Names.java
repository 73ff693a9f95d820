package rutter.sql;

import rutter.sql.Token.Kind;

/** Reads a name with what stands before its dots. */
final class Names {
  private static final int LONGEST = 200;

  private Names() {}

  static Name read(Cursor cursor) {
    int first = cursor.place();
    Token last = cursor.next();
    if (!last.isName()) {
      throw new Unread();
    }
    StringBuilder schema = new StringBuilder();
    while (cursor.peek().is('.') && follows(cursor.peek(1)) && schema.length() < LONGEST) {
      schema.append(schema.isEmpty() ? "" : ".").append(written(last, cursor));
      cursor.next();
      last = cursor.next();
    }
    return new Name(
        schema.toString(),
        written(last, cursor),
        last.is(Kind.QUOTED),
        cursor.span(first, cursor.place()));
  }

  private static boolean follows(Token token) {
    return token.isName() || token.is('*');
  }

  private static String written(Token token, Cursor cursor) {
    return token.is(Kind.QUOTED)
        ? token.text()
        : cursor.content().chars().substring(token.start(), token.end());
  }
}
