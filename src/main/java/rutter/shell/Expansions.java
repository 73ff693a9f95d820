package rutter.shell;

import java.util.ArrayList;
import java.util.List;
import rutter.text.Content;

/** Reads what the shell puts into words: variables, substitutions and sums. */
final class Expansions {
  private static final String SPECIAL = "@*#?-$!0123456789";

  private final Reading reading;
  private final Cursor cursor;
  private final Content content;
  private final String chars;

  Expansions(Reading reading) {
    this.reading = reading;
    this.cursor = reading.cursor();
    this.content = cursor.content();
    this.chars = cursor.chars();
  }

  void dollar(WordMaker word, boolean quoted) {
    int from = cursor.at();
    List<Word.Part> parts = new ArrayList<>();
    if (!take(parts, quoted)) {
      word.add(from, quoted);
      cursor.skip(1);
    } else if (parts.isEmpty()) {
      for (int i = from; i < cursor.at(); i++) {
        word.add(i, quoted);
      }
    } else {
      word.add(parts, from, cursor.at());
    }
  }

  /**
   * What begins with a dollar, if it is more than one; nothing in it may be put in by the shell.
   */
  private boolean take(List<Word.Part> parts, boolean quoted) {
    int from = cursor.at();
    char next = cursor.peek(1);
    if (next == '(') {
      int close = cursor.peek(2) == '(' ? Sums.end(chars, from + 3) : -1;
      if (close >= 0) {
        sum(parts, from + 3, close, quoted);
      } else {
        substitution(parts, 2, quoted);
      }
    } else if (next == '{') {
      braces(parts, quoted);
    } else if (Signs.beginsName(next)) {
      int end = Signs.endOfName(chars, from + 1);
      parts.add(variable(chars.substring(from + 1, end), "", quoted, from, end));
      cursor.to(end);
    } else if (next != 0 && SPECIAL.indexOf(next) >= 0) {
      parts.add(variable(String.valueOf(next), "", quoted, from, from + 2));
      cursor.skip(2);
    } else {
      return false;
    }
    return true;
  }

  private Word.Variable variable(String name, String operator, boolean quoted, int from, int to) {
    return new Word.Variable(name, operator, quoted, content.exact(from, to));
  }

  /** {@code $(…)}, {@code <(…)} */
  private void substitution(List<Word.Part> parts, int sign, boolean quoted) {
    int from = cursor.at();
    cursor.enter();
    cursor.skip(sign);
    Gathering inner = new Gathering();
    reading.within(inner).list();
    if (cursor.isAtEnd()) {
      throw cursor.unclosed(from, from + sign);
    }
    if (cursor.peek() != ')') {
      throw cursor.unexpected();
    }
    cursor.skip(1);
    cursor.leave();
    parts.add(new Word.Substitution(inner.script(), quoted, content.exact(from, cursor.at())));
  }

  void process(WordMaker word) {
    int from = cursor.at();
    List<Word.Part> parts = new ArrayList<>();
    substitution(parts, 2, false);
    word.add(parts, from, cursor.at());
  }

  /** What stands in backticks is read once more, when the escapes are gone. */
  void backticks(WordMaker word, boolean quoted) {
    int from = cursor.at();
    Letters letters = new Letters(content);
    cursor.skip(1);
    while (cursor.peek() != '`') {
      if (cursor.isAtEnd()) {
        throw cursor.unclosed(from, from + 1);
      }
      char next = cursor.peek(1);
      boolean escapes = cursor.peek() == '\\' && (next == '`' || next == '\\' || next == '$');
      cursor.skip(escapes || (quoted && cursor.sees("\\\"")) ? 1 : 0);
      letters.add(cursor.at());
      cursor.skip(1);
    }
    cursor.skip(1);
    cursor.enter();
    Script inner = ShellReader.script(letters.content(from + 1), cursor.depth());
    cursor.leave();
    inner.fault().ifPresent(fault -> cursor.fault(fault.kind(), fault.what(), from, from + 1));
    word.add(
        List.of(new Word.Substitution(inner, quoted, content.exact(from, cursor.at()))),
        from,
        cursor.at());
  }

  /** {@code ${A:-x}}: what may be put in behind the name follows as parts of its own. */
  private void braces(List<Word.Part> parts, boolean quoted) {
    int from = cursor.at();
    cursor.enter();
    cursor.skip(2);
    String before = "";
    if ((cursor.peek() == '#' || cursor.peek() == '!') && cursor.peek(1) != '}') {
      before = String.valueOf(cursor.peek());
      cursor.skip(1);
    }
    int end = endOfParameter(cursor.at());
    String name = chars.substring(cursor.at(), end);
    cursor.to(end);
    List<Word.Part> inner = new ArrayList<>();
    while (cursor.peek() != '}') {
      if (cursor.isAtEnd()) {
        throw cursor.unclosed(from, from + 2);
      }
      inBraces(inner, quoted);
    }
    String operator = before + chars.substring(end, cursor.at());
    cursor.skip(1);
    cursor.leave();
    parts.add(variable(name, operator, quoted, from, cursor.at()));
    parts.addAll(inner);
  }

  private int endOfParameter(int from) {
    int name = Signs.endOfName(chars, from);
    if (name == from) {
      name = Signs.endOfDigits(chars, from);
    }
    boolean special = from < chars.length() && SPECIAL.indexOf(chars.charAt(from)) >= 0;
    return name > from || !special ? name : from + 1;
  }

  private void inBraces(List<Word.Part> parts, boolean quoted) {
    char c = cursor.peek();
    if (c == '\\') {
      cursor.skip(2);
    } else if (c == '$' && (cursor.peek(1) != '\'' || quoted)) {
      if (!take(parts, quoted)) {
        cursor.skip(1);
      }
    } else if (c == '$') {
      cursor.skip(1);
    } else if (c == '\'' || c == '"' || c == '`') {
      // the value is as written, only the parts are wanted
      WordMaker quote = new WordMaker(content);
      int from = cursor.at();
      reading.words().piece(quote, c);
      addAllPutIn(quote.word(from, cursor.at()), parts);
    } else {
      cursor.skip(1);
    }
  }

  private static void addAllPutIn(Word word, List<Word.Part> parts) {
    word.parts().stream().filter(part -> !(part instanceof Word.Literal)).forEach(parts::add);
  }

  /** A sum, in which names need no dollar; the cursor is behind it then. */
  void sum(List<Word.Part> parts, int from, int close, boolean quoted) {
    cursor.enter();
    cursor.to(from);
    while (cursor.at() < close) {
      char c = cursor.peek();
      int at = cursor.at();
      if (c == '$' && take(parts, quoted)) {
        continue;
      }
      if (Signs.beginsName(c)) {
        int end = Signs.endOfName(chars, at);
        parts.add(variable(chars.substring(at, end), "((", quoted, at, end));
        cursor.to(end);
      } else if (Signs.isDigit(c)) {
        while (Signs.isOfName(cursor.peek()) || cursor.peek() == '#') {
          cursor.skip(1);
        }
      } else if (c == '`') {
        WordMaker word = new WordMaker(content);
        backticks(word, quoted);
        addAllPutIn(word.word(at, cursor.at()), parts);
      } else {
        cursor.skip(1);
      }
    }
    cursor.to(Math.max(cursor.at(), close + 2));
    cursor.leave();
  }
}
