package rutter.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.text.Content;

/** Reads {@code case $x in a|b) …;; esac}. */
final class Cases {
  private final Reading reading;
  private final Commands commands;
  private final Cursor cursor;
  private final Content content;
  private final Gathering gathering;

  Cases(Reading reading, Commands commands, Gathering gathering) {
    this.reading = reading;
    this.commands = commands;
    this.cursor = reading.cursor();
    this.content = cursor.content();
    this.gathering = gathering;
  }

  void read() {
    int from = cursor.at();
    int to = from + Keyword.CASE.word().length();
    List<Word> words = new ArrayList<>();
    words.add(reading.words().next());
    cursor.skipBlanks();
    words.add(reading.words().required());
    reading.skipLines();
    if (!is(Keyword.IN)) {
      throw cursor.isAtEnd() ? cursor.unclosed(from, to) : cursor.unexpected();
    }
    words.add(reading.words().next());
    gathering.add(List.of(), words, List.of(), content.exact(from, cursor.at()));
    gathering.enter(true);
    reading.skipLines();
    while (!is(Keyword.ESAC)) {
      if (cursor.isAtEnd()) {
        throw cursor.unclosed(from, to);
      }
      branch(from, to);
      reading.skipLines();
    }
    gathering.leave(true);
    cursor.skip(Keyword.ESAC.word().length());
  }

  private void branch(int from, int to) {
    if (cursor.peek() == '(') {
      cursor.skip(1);
      cursor.skipBlanks();
    }
    reading.words().required();
    cursor.skipBlanks();
    while (cursor.peek() == '|') {
      cursor.skip(1);
      cursor.skipBlanks();
      reading.words().required();
      cursor.skipBlanks();
    }
    if (cursor.peek() != ')') {
      throw cursor.unexpected();
    }
    cursor.skip(1);
    commands.list();
    if (cursor.sees(";;&")) {
      cursor.skip(3);
    } else if (cursor.sees(";;") || cursor.sees(";&")) {
      cursor.skip(2);
    } else if (cursor.isAtEnd()) {
      throw cursor.unclosed(from, to);
    } else if (!is(Keyword.ESAC)) {
      throw cursor.unexpected();
    }
  }

  private boolean is(Keyword keyword) {
    Optional<Keyword> found = Keyword.at(cursor);
    return found.filter(keyword::equals).isPresent();
  }
}
