package rutter.shell;

import java.util.ArrayList;
import java.util.List;
import rutter.text.Content;

/** Reads {@code [[ … ]]}, in which parentheses and other signs are no grammar of commands. */
final class Tests {
  private final Reading reading;
  private final Cursor cursor;
  private final Content content;
  private final Gathering gathering;

  Tests(Reading reading, Gathering gathering) {
    this.reading = reading;
    this.cursor = reading.cursor();
    this.content = cursor.content();
    this.gathering = gathering;
  }

  void read() {
    int from = cursor.at();
    List<Word> words = new ArrayList<>();
    Word word = next();
    words.add(word);
    while (!word.value().equals("]]")) {
      reading.skipLines();
      if (cursor.isAtEnd()) {
        throw cursor.unclosed(from, from + 2);
      }
      word = next();
      words.add(word);
    }
    gathering.add(List.of(), words, List.of(), content.exact(from, cursor.at()));
  }

  private Word next() {
    int from = cursor.at();
    WordMaker word = new WordMaker(content);
    while (!cursor.isAtEnd() && " \t\n".indexOf(cursor.peek()) < 0) {
      reading.words().piece(word, cursor.peek());
    }
    return word.word(from, cursor.at());
  }
}
