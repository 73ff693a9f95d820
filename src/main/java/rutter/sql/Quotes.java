package rutter.sql;

/** Where strings, quoted names and comments end; one that is not closed ends with the text. */
final class Quotes {
  private static final int GUESSES = 8;

  private final String chars;
  private final boolean nested;
  private int unclosed;

  Quotes(String chars, boolean nested) {
    this.chars = chars;
    this.nested = nested;
  }

  int quoted(int at, boolean escapes) {
    char quote = chars.charAt(at);
    for (int i = at + 1; i < chars.length(); i++) {
      char c = chars.charAt(i);
      if (c == '\\' && escapes) {
        i++;
      } else if (c == quote) {
        if (i + 1 >= chars.length() || chars.charAt(i + 1) != quote) {
          return i + 1;
        }
        i++;
      }
    }
    return chars.length();
  }

  /** Where the string ends that {@code $tag$} begins, or the same place if none begins here. */
  int dollar(int at) {
    int end = at + 1;
    while (end < chars.length() && tag(chars.charAt(end))) {
      end++;
    }
    if (end >= chars.length()
        || chars.charAt(end) != '$'
        || (end > at + 1 && Character.isDigit(chars.charAt(at + 1)))) {
      return at;
    }
    String tag = chars.substring(at, end + 1);
    int close = chars.indexOf(tag, end + 1);
    if (close >= 0) {
      return close + tag.length();
    }
    // what looks so may be a blank to fill in, but looking for its end again and again costs time
    return tag.length() > 2 && ++unclosed < GUESSES ? at : chars.length();
  }

  int comment(int at) {
    int depth = 0;
    int i = at;
    while (i + 1 < chars.length()) {
      if (chars.charAt(i) == '*' && chars.charAt(i + 1) == '/') {
        depth--;
        i += 2;
        if (depth == 0) {
          return i;
        }
      } else if (chars.charAt(i) == '/' && chars.charAt(i + 1) == '*') {
        depth = nested ? depth + 1 : 1;
        i += 2;
      } else {
        i++;
      }
    }
    return chars.length();
  }

  private static boolean tag(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
