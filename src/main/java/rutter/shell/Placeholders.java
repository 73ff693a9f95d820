package rutter.shell;

/** Finds {@code <name>} where a redirection could stand, and asks what a shell makes of it. */
final class Placeholders {
  private static final int LONGEST = 60;

  private Placeholders() {}

  /** Where it ends, or -1 if it is none: {@code <in.txt >out} reads and writes files. */
  static int end(String chars, int from) {
    int at = from + 1;
    int most = Math.min(chars.length(), from + LONGEST);
    if (at >= most || !Character.isLetter(chars.charAt(at))) {
      return -1;
    }
    while (at < most && isOfName(chars.charAt(at))) {
      at++;
    }
    boolean closed = at < most && chars.charAt(at) == '>' && chars.charAt(at - 1) != ' ';
    return closed ? at + 1 : -1;
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == ' ' || c == '.';
  }

  /** Whether a word follows into which the output would go. */
  static boolean hasTarget(String chars, int from) {
    int at = from;
    if (at < chars.length() && ">&|".indexOf(chars.charAt(at)) >= 0) {
      at++;
    }
    while (at < chars.length()) {
      if (chars.charAt(at) == ' ' || chars.charAt(at) == '\t') {
        at++;
      } else if (chars.startsWith("\\\n", at)) {
        at += 2;
      } else {
        break;
      }
    }
    boolean process = chars.startsWith("<(", at) || chars.startsWith(">(", at);
    return at < chars.length()
        && (process || (!Signs.endsWord(chars.charAt(at)) && chars.charAt(at) != '#'));
  }
}
