package rutter.shell;

import java.util.ArrayList;
import java.util.List;
import rutter.text.Content;
import rutter.text.Span;

/** A word in the making. */
final class WordMaker {
  private final Content content;
  private final Letters letters;
  private final List<Word.Part> parts = new ArrayList<>();
  private int literal;
  private int first = -1;
  private int last;
  private boolean quoted;

  WordMaker(Content content) {
    this.content = content;
    this.letters = new Letters(content);
  }

  void add(int index, boolean quote) {
    add(content.chars().charAt(index), index, index + 1, quote);
  }

  /** A letter for which {@code from..to} is written. */
  void add(char letter, int from, int to, boolean quote) {
    if (first < 0 || quoted != quote) {
      endLiteral();
      quoted = quote;
      first = from;
    }
    letters.add(letter, to - 1);
    last = to;
  }

  /** Parts that are written from..to, and stand in the word as written. */
  void add(List<? extends Word.Part> made, int from, int to) {
    endLiteral();
    letters.add(from, to);
    parts.addAll(made);
    literal = letters.length();
  }

  /** {@code ''} */
  void addNothing(int at) {
    if (first < 0) {
      parts.add(new Word.Literal("", true, content.exact(at, at + 2)));
    }
  }

  private void endLiteral() {
    if (first >= 0) {
      parts.add(new Word.Literal(letters.from(literal), quoted, content.exact(first, last)));
      first = -1;
    }
    literal = letters.length();
  }

  Word word(int from, int to) {
    endLiteral();
    Span span = content.exact(from, to);
    return new Word(letters.content(from), parts, span);
  }
}
