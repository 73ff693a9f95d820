package rutter.shell;

import java.util.ArrayDeque;
import java.util.Deque;

/** What reads a script: all that share a cursor, and the here-documents that are still to come. */
final class Reading {
  private final Cursor cursor;
  private final Words words;
  private final Expansions expansions;
  private final Deque<HereDocument> awaited = new ArrayDeque<>();
  private final boolean extended;

  Reading(Cursor cursor) {
    this.cursor = cursor;
    this.extended = cursor.chars().contains("extglob");
    this.words = new Words(this);
    this.expansions = new Expansions(this);
  }

  Cursor cursor() {
    return cursor;
  }

  Words words() {
    return words;
  }

  Expansions expansions() {
    return expansions;
  }

  boolean extended() {
    return extended;
  }

  /** A reader of commands that go to a gathering of their own. */
  Commands within(Gathering gathering) {
    return new Commands(this, gathering);
  }

  void await(HereDocument document) {
    awaited.add(document);
  }

  /** Goes past blanks, comments and ends of lines, behind which here-documents may stand. */
  void skipLines() {
    cursor.skipBlanks();
    while (cursor.peek() == '\n') {
      cursor.skip(1);
      while (!awaited.isEmpty()) {
        awaited.remove().read(cursor);
      }
      cursor.skipBlanks();
    }
  }

  /** At the end of the script nothing follows that a here-document could be read from. */
  void end() {
    while (!awaited.isEmpty()) {
      awaited.remove().read(cursor);
    }
  }
}
