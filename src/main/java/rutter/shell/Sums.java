package rutter.shell;

/** Finds the end of {@code ((…))}. */
final class Sums {
  private Sums() {}

  /** Where its {@code ))} stands, or -1 if the parentheses are those of commands. */
  static int end(String chars, int from) {
    int open = 0;
    int at = from;
    while (at < chars.length()) {
      char c = chars.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '\'' || c == '"') {
        int close = chars.indexOf(c, at + 1);
        if (close < 0) {
          return -1;
        }
        at = close;
      } else if (c == '(') {
        open++;
      } else if (c == ')' && open == 0) {
        return chars.startsWith("))", at) ? at : -1;
      } else if (c == ')') {
        open--;
      }
      at++;
    }
    return -1;
  }
}
