package rutter.shell;

import rutter.text.Content;

/** Reads words: what is quoted, escaped, or put in by the shell. */
final class Words {
  private static final String EXTENDED = "?*+@!";

  private final Reading reading;
  private final Cursor cursor;
  private final Content content;
  private final String chars;

  Words(Reading reading) {
    this.reading = reading;
    this.cursor = reading.cursor();
    this.content = cursor.content();
    this.chars = cursor.chars();
  }

  /** The word at the cursor; empty if there is none. */
  Word next() {
    WordMaker word = new WordMaker(content);
    int from = cursor.at();
    read(word);
    return word.word(from, cursor.at());
  }

  /** The word that must stand at the cursor. */
  Word required() {
    int from = cursor.at();
    Word word = next();
    if (cursor.at() == from) {
      throw cursor.unexpected();
    }
    return word;
  }

  /** What can be said of a word before it ends, such as that it is assigned to. */
  void read(WordMaker word) {
    while (!cursor.isAtEnd()) {
      char c = cursor.peek();
      if ((c == '<' || c == '>') && cursor.peek(1) == '(') {
        reading.expansions().process(word);
      } else if (c == '<' && Placeholders.end(chars, cursor.at()) > 0) {
        placeholder(word);
      } else if (EXTENDED.indexOf(c) >= 0 && cursor.peek(1) == '(' && reading.extended()) {
        extended(word);
      } else if (Signs.endsWord(c)) {
        return;
      } else {
        piece(word, c);
      }
    }
  }

  /** A part of a word that begins with a letter that ends none. */
  void piece(WordMaker word, char c) {
    switch (c) {
      case '\\' -> escaped(word);
      case '\'' -> single(word);
      case '"' -> doubled(word);
      case '$' -> dollar(word);
      case '`' -> reading.expansions().backticks(word, false);
      default -> {
        word.add(cursor.at(), false);
        cursor.skip(1);
      }
    }
  }

  private void dollar(WordMaker word) {
    if (cursor.peek(1) == '\'') {
      ansi(word);
    } else if (cursor.peek(1) == '"') {
      cursor.skip(1);
      doubled(word);
    } else {
      reading.expansions().dollar(word, false);
    }
  }

  private void escaped(WordMaker word) {
    int at = cursor.at();
    if (cursor.peek(1) == 0) {
      word.add(at, false);
    } else if (cursor.peek(1) != '\n') {
      word.add(chars.charAt(at + 1), at, at + 2, true);
    }
    cursor.skip(2);
  }

  private void single(WordMaker word) {
    int from = cursor.at();
    int close = chars.indexOf('\'', from + 1);
    if (close < 0) {
      throw cursor.unclosed(from, from + 1);
    }
    for (int i = from + 1; i < close; i++) {
      word.add(i, true);
    }
    if (close == from + 1) {
      word.addNothing(from);
    }
    cursor.to(close + 1);
  }

  /** {@code $'a\tb'} */
  private void ansi(WordMaker word) {
    int from = cursor.at();
    cursor.skip(2);
    while (cursor.peek() != '\'') {
      if (cursor.isAtEnd()) {
        throw cursor.unclosed(from, from + 2);
      }
      int at = cursor.at();
      if (cursor.peek() == '\\' && cursor.peek(1) != 0) {
        word.add(ansi(cursor.peek(1)), at, at + 2, true);
        cursor.skip(2);
      } else {
        word.add(at, true);
        cursor.skip(1);
      }
    }
    cursor.skip(1);
  }

  private static char ansi(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'e', 'E' -> '\u001b';
      default -> c;
    };
  }

  private void doubled(WordMaker word) {
    int from = cursor.at();
    cursor.skip(1);
    while (cursor.peek() != '"') {
      if (cursor.isAtEnd()) {
        throw cursor.unclosed(from, from + 1);
      }
      inDoubled(word, '"');
    }
    if (cursor.at() == from + 1) {
      word.addNothing(from);
    }
    cursor.skip(1);
  }

  /** The text of a here-document, in which variables and substitutions stand. */
  Word text() {
    WordMaker word = new WordMaker(content);
    while (!cursor.isAtEnd()) {
      inDoubled(word, '\\');
    }
    return word.word(0, chars.length());
  }

  /** Only a few signs can be escaped between double quotes. */
  private void inDoubled(WordMaker word, char quote) {
    int at = cursor.at();
    char c = cursor.peek();
    if (c == '\\' && cursor.peek(1) == '\n') {
      cursor.skip(2);
    } else if (c == '\\' && ("$`\\".indexOf(cursor.peek(1)) >= 0 || cursor.peek(1) == quote)) {
      word.add(chars.charAt(at + 1), at, at + 2, true);
      cursor.skip(2);
    } else if (c == '$') {
      reading.expansions().dollar(word, true);
    } else if (c == '`') {
      reading.expansions().backticks(word, true);
    } else {
      word.add(at, true);
      cursor.skip(1);
    }
  }

  /** {@code <name>}: redirections to a shell, and what is to be filled in to everybody else. */
  private void placeholder(WordMaker word) {
    int from = cursor.at();
    int end = Placeholders.end(chars, from);
    for (int i = from; i < end; i++) {
      word.add(i, false);
    }
    cursor.to(end);
    if (!Placeholders.hasTarget(chars, end)) {
      cursor.fault(Script.Fault.Kind.PLACEHOLDER, from, end);
    }
  }

  /** {@code @(a|b)}, only where it is switched on. */
  private void extended(WordMaker word) {
    int from = cursor.at();
    cursor.enter();
    int open = 0;
    do {
      if (cursor.isAtEnd()) {
        throw cursor.unclosed(from, from + 2);
      }
      char c = cursor.peek();
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      piece(word, c);
    } while (open > 0 || cursor.at() < from + 2);
    cursor.leave();
  }
}
