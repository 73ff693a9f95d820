package rutter.shell;

import java.util.List;

/** Which characters and words mean something to a shell. */
final class Signs {
  private static final String BETWEEN_WORDS = " \t\n;&|()<>";
  private static final List<String> OPERATORS =
      List.of(
          ";;&", "<<<", "&>>", "<<-", ";;", ";&", "&&", "||", "|&", "<<", ">>", "<&", ">&", "<>",
          ">|", "&>");

  private Signs() {}

  static boolean endsWord(char c) {
    return c == 0 || BETWEEN_WORDS.indexOf(c) >= 0;
  }

  static boolean beginsName(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isOfName(char c) {
    return beginsName(c) || isDigit(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static int endOfName(String chars, int from) {
    int at = from;
    if (at < chars.length() && beginsName(chars.charAt(at))) {
      while (at < chars.length() && isOfName(chars.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  static int endOfDigits(String chars, int from) {
    int at = from;
    while (at < chars.length() && isDigit(chars.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The end of the operator or the word that begins somewhere. */
  static int endOfToken(String chars, int from) {
    for (String operator : OPERATORS) {
      if (chars.startsWith(operator, from)) {
        return from + operator.length();
      }
    }
    int at = from;
    while (at < chars.length() && !endsWord(chars.charAt(at))) {
      at++;
    }
    return at > from ? at : Math.min(chars.length(), from + 1);
  }
}
