package rutter.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.text.Content;

/** Reads loops over values. */
final class Loops {
  private final Reading reading;
  private final Commands commands;
  private final Cursor cursor;
  private final Content content;
  private final Gathering gathering;

  Loops(Reading reading, Commands commands, Gathering gathering) {
    this.reading = reading;
    this.commands = commands;
    this.cursor = reading.cursor();
    this.content = cursor.content();
    this.gathering = gathering;
  }

  /** {@code for a in b c; do …; done}, {@code for ((…)) { …; }} */
  void each(int from, int to) {
    cursor.to(to);
    cursor.skipBlanks();
    List<Word> words = new ArrayList<>();
    words.add(literal(from, to));
    int close = cursor.sees("((") ? Sums.end(cursor.chars(), cursor.at() + 2) : -1;
    if (close >= 0) {
      int sum = cursor.at();
      List<Word.Part> parts = new ArrayList<>();
      reading.expansions().sum(parts, sum + 2, close, true);
      WordMaker word = new WordMaker(content);
      word.add(parts, sum, cursor.at());
      words.add(word.word(sum, cursor.at()));
    } else {
      words.add(reading.words().required());
      values(words);
    }
    gathering.add(List.of(), words, List.of(), content.exact(from, cursor.at()));
    doBody(from, to);
  }

  private void values(List<Word> words) {
    int end = cursor.at();
    reading.skipLines();
    if (Keyword.at(cursor).filter(Keyword.IN::equals).isEmpty()) {
      cursor.to(Math.max(end, cursor.at()));
      return;
    }
    words.add(literal(cursor.at(), cursor.at() + 2));
    cursor.skip(2);
    cursor.skipBlanks();
    while (!Signs.endsWord(cursor.peek()) || isPutIn()) {
      words.add(reading.words().required());
      cursor.skipBlanks();
    }
  }

  private boolean isPutIn() {
    boolean process = (cursor.peek() == '<' || cursor.peek() == '>') && cursor.peek(1) == '(';
    return process || (Placeholders.end(cursor.chars(), cursor.at()) > 0 && cursor.peek() == '<');
  }

  private void doBody(int from, int to) {
    cursor.skipBlanks();
    if (cursor.peek() == ';' && cursor.peek(1) != ';') {
      cursor.skip(1);
    }
    reading.skipLines();
    Optional<Keyword> keyword = Keyword.at(cursor);
    boolean braces = keyword.filter(Keyword.OPEN::equals).isPresent();
    if (cursor.isAtEnd()) {
      throw cursor.unclosed(from, to);
    }
    if (!braces && keyword.filter(Keyword.DO::equals).isEmpty()) {
      throw cursor.unexpected();
    }
    cursor.skip(braces ? 1 : 2);
    gathering.enter(true);
    commands.body(from, to, braces ? Keyword.CLOSE : Keyword.DONE);
    gathering.leave(true);
  }

  private Word literal(int from, int to) {
    WordMaker word = new WordMaker(content);
    for (int i = from; i < to; i++) {
      word.add(i, false);
    }
    return word.word(from, to);
  }
}
