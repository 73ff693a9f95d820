package rutter.shell;

/** Finds out whether a word assigns: {@code A=}, {@code A+=}, {@code A[0]=}. */
final class Assigned {
  private static final int LONGEST = 200;

  private Assigned() {}

  /** Where its sign stands, or -1. */
  static int equalsSign(Cursor cursor) {
    String chars = cursor.chars();
    int at = Signs.endOfName(chars, cursor.at());
    if (at == cursor.at()) {
      return -1;
    }
    if (at < chars.length() && chars.charAt(at) == '[') {
      at = endOfIndex(chars, at);
    }
    if (chars.startsWith("+=", at)) {
      at++;
    }
    return at < chars.length() && chars.charAt(at) == '=' ? at : -1;
  }

  private static int endOfIndex(String chars, int from) {
    int open = 0;
    int most = Math.min(chars.length(), from + LONGEST);
    for (int at = from; at < most && chars.charAt(at) != '\n'; at++) {
      open += chars.charAt(at) == '[' ? 1 : chars.charAt(at) == ']' ? -1 : 0;
      if (open == 0) {
        return at + 1;
      }
    }
    return from;
  }

  static String name(String chars, int from) {
    return chars.substring(from, Signs.endOfName(chars, from));
  }
}
