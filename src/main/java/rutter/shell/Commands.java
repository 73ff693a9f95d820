package rutter.shell;

import rutter.shell.Invocation.Joint;
import rutter.shell.Script.Fault;

/** Reads lists of commands: what follows what, and goes where. */
final class Commands {
  private final Reading reading;
  private final Cursor cursor;
  private final Gathering gathering;
  private final Compounds compounds;

  Commands(Reading reading, Gathering gathering) {
    this.reading = reading;
    this.cursor = reading.cursor();
    this.gathering = gathering;
    this.compounds = new Compounds(reading, this, gathering);
  }

  /** Reads up to what ends a list, which is left; says whether there was any command. */
  boolean list() {
    boolean any = false;
    gathering.join(Joint.START);
    while (true) {
      reading.skipLines();
      if (isAtEndOfList()) {
        return any;
      }
      chain();
      any = true;
      cursor.skipBlanks();
      if (!separator()) {
        return true;
      }
    }
  }

  private boolean isAtEndOfList() {
    return cursor.isAtEnd()
        || cursor.peek() == ')'
        || cursor.sees(";;")
        || cursor.sees(";&")
        || Keyword.at(cursor).filter(Keyword::endsList).isPresent();
  }

  private boolean separator() {
    char c = cursor.peek();
    if (cursor.isAtEnd() || c == ')' || cursor.sees(";;") || cursor.sees(";&")) {
      return false;
    }
    if (c == '\n') {
      return true;
    }
    if (c != ';' && c != '&') {
      // behind a compound command: if (a) then
      if (Keyword.at(cursor).filter(Keyword::endsList).isPresent()) {
        return false;
      }
      throw cursor.unexpected();
    }
    gathering.join(c == ';' ? Joint.THEN : Joint.BACKGROUND);
    cursor.skip(1);
    return true;
  }

  /** {@code a && b || c} */
  private void chain() {
    pipeline();
    while (cursor.sees("&&") || cursor.sees("||")) {
      Joint joint = cursor.peek() == '&' ? Joint.AND : Joint.OR;
      next(joint, 2);
      pipeline();
    }
  }

  private void next(Joint joint, int sign) {
    int from = cursor.at();
    cursor.skip(sign);
    reading.skipLines();
    if (cursor.isAtEnd()) {
      throw cursor.unclosed(from, from + sign);
    }
    gathering.join(joint);
  }

  private void pipeline() {
    int from = gathering.size();
    command();
    while (cursor.peek() == '|' && cursor.peek(1) != '|') {
      gathering.pipe(from);
      next(Joint.PIPE, cursor.peek(1) == '&' ? 2 : 1);
      from = gathering.size();
      command();
    }
  }

  private void command() {
    cursor.enter();
    boolean prefixed = skipPrefixes();
    boolean nothing = cursor.isAtEnd() || cursor.peek() == '\n' || cursor.peek() == ';';
    if (!(prefixed && nothing) && !compounds.read()) {
      new SimpleCommand(reading, gathering, compounds).read();
    }
    cursor.skipBlanks();
    cursor.leave();
  }

  /** {@code !} and {@code time} change nothing of what is done. */
  private boolean skipPrefixes() {
    cursor.skipBlanks();
    int from = cursor.at();
    while (Keyword.at(cursor).filter(Keyword::isPrefix).isPresent()) {
      boolean time = cursor.peek() == 't';
      cursor.skip(time ? 4 : 1);
      cursor.skipBlanks();
      if (time && cursor.sees("-p ")) {
        cursor.skip(2);
        cursor.skipBlanks();
      }
    }
    return cursor.at() > from;
  }

  /** A list that must hold something, up to a keyword that must follow. */
  Keyword body(int opened, int to, Keyword... ends) {
    boolean any = list();
    if (cursor.isAtEnd()) {
      throw cursor.unclosed(opened, to);
    }
    for (Keyword end : ends) {
      if (Keyword.at(cursor).filter(end::equals).isPresent()) {
        if (!any) {
          int at = cursor.at();
          cursor.fault(Fault.Kind.EMPTY, at, at + end.word().length());
        }
        cursor.skip(end.word().length());
        return end;
      }
    }
    throw cursor.unexpected();
  }
}
