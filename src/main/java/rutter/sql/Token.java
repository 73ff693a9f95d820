package rutter.sql;

/**
 * A word, sign, string or name of SQL and where it stands; the text of a word is in capital
 * letters, that of a quoted name without its quotes, and that of a string empty.
 */
record Token(Kind kind, String text, int start, int end) {
  /** {@code META} is a command of the client up to the end of its line. */
  enum Kind {
    WORD,
    QUOTED,
    STRING,
    NUMBER,
    PLACEHOLDER,
    SIGN,
    TERMINATOR,
    META,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean is(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  boolean is(char sign) {
    return kind == Kind.SIGN && text.length() == 1 && text.charAt(0) == sign;
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED || kind == Kind.PLACEHOLDER;
  }
}
