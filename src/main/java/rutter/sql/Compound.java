package rutter.sql;

/** Whether a statement is inside a body of further statements, up to their {@code END}. */
final class Compound {
  private enum State {
    UNSEEN,
    CREATE,
    ROUTINE,
    RULE,
    NONE
  }

  private State state = State.UNSEEN;
  private int depth;
  private boolean afterEnd;
  private int seen;

  boolean isOpen() {
    return depth > 0;
  }

  void see(Token token) {
    seen++;
    switch (state) {
      case UNSEEN -> state = token.is("CREATE") ? State.CREATE : State.NONE;
      case CREATE -> begin(token);
      case RULE -> parenthesis(token);
      case ROUTINE -> routine(token);
      case NONE -> {}
    }
  }

  private void begin(Token token) {
    switch (token.text()) {
      case "FUNCTION", "PROCEDURE", "TRIGGER", "EVENT" -> state = State.ROUTINE;
      case "RULE" -> state = State.RULE;
      case "TABLE", "INDEX", "VIEW" -> state = State.NONE;
      default -> state = seen > 12 ? State.NONE : state;
    }
  }

  private void parenthesis(Token token) {
    if (token.is('(')) {
      depth++;
    } else if (token.is(')') && depth > 0) {
      depth--;
    }
  }

  private void routine(Token token) {
    boolean ended = afterEnd;
    afterEnd = false;
    if (token.is("BEGIN") || (depth > 0 && token.is("CASE") && !ended)) {
      depth++;
    } else if (depth > 0 && token.is("END")) {
      depth--;
      afterEnd = true;
    } else if (ended && opens(token)) {
      depth++;
    }
  }

  /** {@code END IF} closes what was not counted. */
  private static boolean opens(Token token) {
    return token.is("IF")
        || token.is("LOOP")
        || token.is("WHILE")
        || token.is("REPEAT")
        || token.is("FOR");
  }
}
