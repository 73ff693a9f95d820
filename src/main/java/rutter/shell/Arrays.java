package rutter.shell;

import rutter.shell.Script.Fault;

/** Reads the value of an array: {@code (a b [3]=c)}. */
final class Arrays {
  private final Reading reading;
  private final Cursor cursor;

  Arrays(Reading reading) {
    this.reading = reading;
    this.cursor = reading.cursor();
  }

  void read(WordMaker value) {
    int from = cursor.at();
    value.add(from, false);
    cursor.skip(1);
    while (true) {
      int blank = cursor.at();
      reading.skipLines();
      for (int i = blank; i < cursor.at(); i++) {
        value.add(i, false);
      }
      if (cursor.isAtEnd()) {
        throw cursor.unclosed(from, from + 1);
      }
      int at = cursor.at();
      if (cursor.peek() == ')') {
        value.add(at, false);
        cursor.skip(1);
        return;
      }
      int placeholder = cursor.peek() == '<' ? Placeholders.end(cursor.chars(), at) : -1;
      if (placeholder > 0) {
        cursor.fault(Fault.Kind.PLACEHOLDER, at, placeholder);
      }
      reading.words().read(value);
      if (cursor.at() == at) {
        throw cursor.unexpected();
      }
    }
  }
}
