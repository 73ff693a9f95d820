package rutter.shell;

import java.util.Optional;
import rutter.shell.Script.Fault;
import rutter.text.Content;

/**
 * Reads what a shell is told to do, in time linear in its length. What it cannot make sense of is
 * passed over line by line; it never fails.
 */
public final class ShellReader {
  /** {@code CONSOLE} shows prompts before what is typed, and what is answered. */
  public enum Kind {
    SCRIPT,
    CONSOLE
  }

  private ShellReader() {}

  public static Script read(Content content, Kind kind) {
    return kind == Kind.SCRIPT ? script(content, 0) : Console.read(content);
  }

  /** Nothing if its prompts do not tell what of it is typed. */
  public static Optional<Terminal> terminal(Content content) {
    return Console.terminal(content);
  }

  static Script script(Content content, int depth) {
    Gathering gathering = new Gathering();
    Optional<Fault> fault = read(content, depth, gathering);
    return new Script(gathering.script().commands(), fault);
  }

  private static Optional<Fault> read(Content content, int depth, Gathering gathering) {
    Cursor cursor = new Cursor(content, depth);
    int rest = attempt(cursor, gathering);
    while (rest < content.length()) {
      int from = rest;
      int eol = content.lineEnd(from);
      // each line by itself, so that it takes no longer than its length
      attempt(new Cursor(content.part(from, eol), depth), gathering);
      rest = eol + 1;
    }
    return cursor.fault();
  }

  /** Says from where nothing was read. */
  private static int attempt(Cursor cursor, Gathering gathering) {
    Reading reading = new Reading(cursor);
    Gathering found = new Gathering();
    int rest = cursor.chars().length();
    try {
      reading.within(found).list();
      if (!cursor.isAtEnd()) {
        throw cursor.unexpected();
      }
      reading.end();
    } catch (CannotReadException unread) {
      rest = cursor.content().lineEnd(unread.at()) + 1;
    }
    gathering.addAll(found.script());
    return rest;
  }
}
