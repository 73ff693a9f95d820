package rutter.sql;

import java.util.Locale;
import rutter.sql.Token.Kind;

/** Reads the tokens of SQL one after another, without comments; any text has some. */
final class Tokens {
  private static final String NAMED_STRINGS = "EeBbXxNn";

  private final String chars;
  private final boolean mysql;
  private final boolean anyEngine;
  private final Quotes quotes;
  private String delimiter = ";";
  private int at;

  Tokens(String chars, Dialect dialect) {
    this.chars = chars;
    this.anyEngine = dialect.is(Dialect.Engine.ANY);
    this.mysql = dialect.is(Dialect.Engine.MYSQL) || (anyEngine && chars.indexOf('`') >= 0);
    this.quotes = new Quotes(chars, !mysql);
  }

  static boolean inWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  void delimiter(String other) {
    delimiter = other;
  }

  boolean ownDelimiter() {
    return !delimiter.equals(";");
  }

  int at() {
    return at;
  }

  void skipTo(int place) {
    at = place;
  }

  Token next() {
    skipBlanks();
    int start = at;
    if (start >= chars.length()) {
      return new Token(Kind.END, "", start, start);
    }
    if (chars.startsWith(delimiter, start)) {
      return token(Kind.TERMINATOR, start, start + delimiter.length());
    }
    char c = chars.charAt(start);
    if (c == '\'') {
      return token(Kind.STRING, start, quotes.quoted(start, mysql));
    }
    if (c == '"' || c == '`') {
      int end = quotes.quoted(start, mysql && c == '"');
      return token(mysql && c == '"' && !anyEngine ? Kind.STRING : Kind.QUOTED, start, end);
    }
    int dollar = c == '$' ? quotes.dollar(start) : start;
    if (dollar > start) {
      return token(Kind.STRING, start, dollar);
    }
    if (c == '\\') {
      return backslash(start);
    }
    return Character.isDigit(c) ? number(start) : wordOrSign(start, c);
  }

  private Token wordOrSign(int start, char c) {
    boolean variable = c == '@' && start + 1 < chars.length() && variable(chars.charAt(start + 1));
    if (NAMED_STRINGS.indexOf(c) >= 0 && chars.startsWith("'", start + 1)) {
      boolean escapes = mysql || c == 'E' || c == 'e';
      return token(Kind.STRING, start, quotes.quoted(start + 1, escapes));
    }
    if (variable || Character.isLetter(c) || c == '_') {
      return word(start, start + 1, Kind.WORD);
    }
    int blank = chars.startsWith("::", start) ? start : Placeholders.end(chars, start, false);
    if (blank > start) {
      return word(start, blank, Kind.PLACEHOLDER);
    }
    int end = start + 1;
    while (c == '.' && chars.startsWith(".", end)) {
      end++;
    }
    if (c == ':' && (chars.startsWith(":", end) || chars.startsWith("=", end))) {
      end++;
    }
    return token(Kind.SIGN, start, end);
  }

  private static boolean variable(char c) {
    return Character.isLetter(c) || c == '_' || c == '@';
  }

  /** A word goes on over blanks in it: {@code orders_<date>}. */
  private Token word(int start, int from, Kind begun) {
    Kind kind = begun;
    int end = from;
    while (end < chars.length() && !isDelimited(end)) {
      char c = chars.charAt(end);
      int blank = Placeholders.end(chars, end, true);
      if (blank > end) {
        kind = Kind.PLACEHOLDER;
        end = blank;
      } else if (inWord(c) || (chars.charAt(start) == '@' && c == '@')) {
        end++;
      } else {
        break;
      }
    }
    return token(kind, start, end);
  }

  private Token number(int start) {
    int end = start;
    boolean word = false;
    while (end < chars.length()
        && !isDelimited(end)
        && (inWord(chars.charAt(end)) || (chars.charAt(end) == '.' && !word))) {
      word |= !Character.isDigit(chars.charAt(end)) && chars.charAt(end) != '.';
      end++;
    }
    return token(Kind.NUMBER, start, end);
  }

  /** {@code END$$}: what a client was told to end at ends a word too. */
  private boolean isDelimited(int place) {
    return ownDelimiter() && chars.startsWith(delimiter, place);
  }

  private Token backslash(int start) {
    boolean alone = start + 2 >= chars.length() || !inWord(chars.charAt(start + 2));
    if (alone && (chars.startsWith("\\G", start) || chars.startsWith("\\g", start))) {
      return token(Kind.TERMINATOR, start, start + 2);
    }
    if (start + 1 >= chars.length() || Character.isWhitespace(chars.charAt(start + 1))) {
      return token(Kind.SIGN, start, start + 1);
    }
    int end = chars.indexOf('\n', start);
    end = end < 0 ? chars.length() : end;
    while (Character.isWhitespace(chars.charAt(end - 1))) {
      end--;
    }
    return token(Kind.META, start, end);
  }

  private void skipBlanks() {
    while (at < chars.length()) {
      char c = chars.charAt(at);
      if (Character.isWhitespace(c) || c == '\uFEFF') {
        at++;
      } else if (chars.startsWith("/*", at)) {
        at = quotes.comment(at);
      } else if (lineComment(c)) {
        int end = chars.indexOf('\n', at);
        at = end < 0 ? chars.length() : end;
      } else {
        return;
      }
    }
  }

  private boolean lineComment(char c) {
    if (c == '#') {
      boolean first = at == 0 || chars.charAt(at - 1) == '\n';
      return mysql || (anyEngine && first);
    }
    return chars.startsWith("--", at);
  }

  private Token token(Kind kind, int start, int end) {
    at = end;
    String text =
        switch (kind) {
          case WORD -> chars.substring(start, end).toUpperCase(Locale.ROOT);
          case QUOTED -> chars.substring(start + 1, Math.max(start + 1, closed(start, end)));
          case STRING, META, END -> "";
          case NUMBER, PLACEHOLDER, SIGN, TERMINATOR -> chars.substring(start, end);
        };
    return new Token(kind, text, start, end);
  }

  private int closed(int start, int end) {
    return end - 1 > start && chars.charAt(end - 1) == chars.charAt(start) ? end - 1 : end;
  }
}
