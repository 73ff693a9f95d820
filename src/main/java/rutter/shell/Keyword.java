package rutter.shell;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Words that mean something to the shell itself where a command could begin. */
enum Keyword {
  IF("if"),
  THEN("then"),
  ELIF("elif"),
  ELSE("else"),
  FI("fi"),
  FOR("for"),
  SELECT("select"),
  WHILE("while"),
  UNTIL("until"),
  DO("do"),
  DONE("done"),
  CASE("case"),
  IN("in"),
  ESAC("esac"),
  FUNCTION("function"),
  OPEN("{"),
  CLOSE("}"),
  TEST("[["),
  CLOSE_TEST("]]"),
  COPROC("coproc"),
  TIME("time"),
  NOT("!");

  private static final Set<Keyword> ENDS =
      EnumSet.of(THEN, ELIF, ELSE, FI, DO, DONE, ESAC, CLOSE, CLOSE_TEST);
  private static final int LONGEST = 8;

  private final String word;

  Keyword(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  boolean endsList() {
    return ENDS.contains(this);
  }

  boolean isPrefix() {
    return this == TIME || this == NOT;
  }

  /** The keyword at the cursor, as a whole word without quotes. */
  static Optional<Keyword> at(Cursor cursor) {
    int length = 0;
    while (length <= LONGEST && !Signs.endsWord(cursor.peek(length))) {
      length++;
    }
    if (length == 0 || length > LONGEST) {
      return Optional.empty();
    }
    for (Keyword keyword : values()) {
      if (keyword.word.length() == length && cursor.sees(keyword.word)) {
        return Optional.of(keyword);
      }
    }
    return Optional.empty();
  }
}
