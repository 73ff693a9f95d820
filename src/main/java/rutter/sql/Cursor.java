package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rutter.sql.Token.Kind;
import rutter.text.Content;
import rutter.text.Span;

/** A place among the tokens of a statement, and what readers ask for there. */
final class Cursor {
  private final Content text;
  private final List<Token> tokens;
  private int at;

  Cursor(Content text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  Content content() {
    return text;
  }

  int place() {
    return at;
  }

  void back(int place) {
    at = place;
  }

  boolean done() {
    return at >= tokens.size();
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    int place = at + ahead;
    return place >= 0 && place < tokens.size() ? tokens.get(place) : new Token(Kind.END, "", 0, 0);
  }

  Token next() {
    if (done()) {
      throw new Unread();
    }
    return tokens.get(at++);
  }

  /** Whether these words stand here. */
  boolean at(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!peek(i).is(words[i])) {
        return false;
      }
    }
    return true;
  }

  boolean atAny(String... words) {
    for (String word : words) {
      if (peek().is(word)) {
        return true;
      }
    }
    return false;
  }

  boolean take(String... words) {
    boolean here = at(words);
    if (here) {
      at += words.length;
    }
    return here;
  }

  boolean takeAny(String... words) {
    boolean here = atAny(words);
    if (here) {
      at++;
    }
    return here;
  }

  boolean take(char sign) {
    boolean here = peek().is(sign);
    if (here) {
      at++;
    }
    return here;
  }

  void want(String... words) {
    if (!take(words)) {
      throw new Unread();
    }
  }

  /** Takes the words and notes the fact, if they stand here. */
  void take(Set<Fact> facts, Fact fact, String... words) {
    if (take(words)) {
      facts.add(fact);
    }
  }

  Name name() {
    return Names.read(this);
  }

  /** Names with commas between them; what stands in parentheses behind one is passed over. */
  List<Name> names() {
    List<Name> names = new ArrayList<>();
    do {
      names.add(name());
      skipParentheses();
      take('*');
    } while (take(','));
    return names;
  }

  /** From here, where one opens, to behind what closes it; without one it stays here. */
  void skipParentheses() {
    if (!peek().is('(')) {
      return;
    }
    int depth = 0;
    while (!done()) {
      Token token = next();
      if (token.is('(')) {
        depth++;
      } else if (token.is(')') && --depth == 0) {
        return;
      }
    }
  }

  /** What stands between parentheses here, a cursor for each item of the list. */
  List<Cursor> items() {
    int open = at;
    if (!peek().is('(')) {
      return List.of();
    }
    skipParentheses();
    int close = peek(-1).is(')') ? at - 1 : at;
    return part(open + 1, Math.max(open + 1, close)).separated();
  }

  /** The rest, a cursor for each of what stands between commas outside parentheses. */
  List<Cursor> separated() {
    List<Cursor> items = new ArrayList<>();
    int from = at;
    while (!done()) {
      if (peek().is('(')) {
        skipParentheses();
      } else if (next().is(',')) {
        items.add(part(from, at - 1));
        from = at;
      }
    }
    if (from < at) {
      items.add(part(from, at));
    }
    return items;
  }

  Cursor part(int from, int to) {
    return new Cursor(text, tokens.subList(from, to));
  }

  Cursor rest() {
    return part(at, tokens.size());
  }

  /** On to the next of the words outside parentheses, or to the end. */
  boolean seek(String... words) {
    while (!done()) {
      if (atAny(words)) {
        return true;
      }
      skip();
    }
    return false;
  }

  /** Over one token, or over what stands in parentheses. */
  void skip() {
    if (peek().is('(')) {
      skipParentheses();
    } else {
      next();
    }
  }

  /** The characters of the tokens from..to as written. */
  String written(int from, int to) {
    return from >= to
        ? ""
        : text.chars().substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  String written() {
    return written(at, tokens.size());
  }

  Span span(int from, int to) {
    return from >= to
        ? Span.at(text.offset(tokens.isEmpty() ? 0 : tokens.get(0).start()))
        : text.exact(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** The words at the beginning, in capital letters. */
  String firstWords(int most) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < Math.min(most, tokens.size()); i++) {
      Token token = tokens.get(i);
      String word = token.is(Kind.WORD) ? token.text() : written(i, i + 1);
      words.append(i > 0 ? " " : "").append(word.length() > 40 ? word.substring(0, 40) : word);
    }
    return words.toString();
  }
}
