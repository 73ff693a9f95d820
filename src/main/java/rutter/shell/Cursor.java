package rutter.shell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rutter.shell.Script.Fault;
import rutter.text.Content;

/** A place in a script, which only moves forward, and the first fault that was seen on the way. */
final class Cursor {
  private static final int DEEPEST = 40;

  private final Content content;
  private final String chars;
  private int at;
  private int depth;
  private @Nullable Fault fault;

  Cursor(Content content, int depth) {
    this.content = content;
    this.chars = content.chars();
    this.depth = depth;
  }

  Content content() {
    return content;
  }

  String chars() {
    return chars;
  }

  int at() {
    return at;
  }

  int depth() {
    return depth;
  }

  void to(int index) {
    at = index;
  }

  void skip(int count) {
    at = Math.min(chars.length(), at + count);
  }

  boolean isAtEnd() {
    return at >= chars.length();
  }

  /** The character, or 0 at the end. */
  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return at + ahead < chars.length() ? chars.charAt(at + ahead) : 0;
  }

  boolean sees(String sign) {
    return chars.startsWith(sign, at);
  }

  /** Goes past blanks, lines that go on, and a comment. */
  void skipBlanks() {
    while (!isAtEnd()) {
      char c = peek();
      if (c == ' ' || c == '\t') {
        at++;
      } else if (sees("\\\n")) {
        at += 2;
      } else if (c == '#') {
        at = content.lineEnd(at);
      } else {
        return;
      }
    }
  }

  void enter() {
    if (++depth > DEEPEST) {
      throw new CannotReadException(at);
    }
  }

  void leave() {
    depth--;
  }

  void fault(Fault.Kind kind, int from, int to) {
    fault(kind, chars.substring(from, to), from, to);
  }

  void fault(Fault.Kind kind, String what, int from, int to) {
    if (fault == null) {
      fault = new Fault(kind, what, content.exact(from, to));
    }
  }

  /** Something is never closed: there is nothing more to read. */
  CannotReadException unclosed(int from, int to) {
    fault(Fault.Kind.UNCLOSED, from, to);
    at = chars.length();
    return new CannotReadException(from);
  }

  /** Something stands where the grammar has no place for it. */
  CannotReadException unexpected() {
    int from = Math.min(at, chars.length());
    int to = Signs.endOfToken(chars, from);
    fault(Fault.Kind.UNEXPECTED, from == to ? "" : chars.substring(from, to), from, to);
    return new CannotReadException(from);
  }

  Optional<Fault> fault() {
    return Optional.ofNullable(fault);
  }
}
