package rutter.sql;

/** Where a blank to be filled in stands: {@code <x>}, {@code {x}}, {@code ${x}}, {@code :x}. */
final class Placeholders {
  private static final int LONGEST = 60;

  private Placeholders() {}

  /** Where the blank that begins here ends, or the same place if there is none. */
  static int end(String chars, int at, boolean inWord) {
    return switch (chars.charAt(at)) {
      case '<' -> angle(chars, at, inWord);
      case '{' -> brace(chars, at);
      case '$' -> dollar(chars, at, inWord);
      case ':' -> inWord ? at : colon(chars, at);
      case '%' -> inWord ? at : percent(chars, at);
      case '?' -> inWord ? at : at + 1;
      default -> at;
    };
  }

  private static int angle(String chars, int at, boolean inWord) {
    if (!letter(chars, at + 1)) {
      return at;
    }
    int limit = Math.min(chars.length(), at + LONGEST);
    for (int i = at + 1; i < limit; i++) {
      char c = chars.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      boolean blank = c == ' ' && !inWord;
      if (!blank && !Tokens.inWord(c) && "-./|".indexOf(c) < 0) {
        return at;
      }
    }
    return at;
  }

  private static int brace(String chars, int at) {
    int limit = Math.min(chars.length(), at + LONGEST);
    for (int i = at + 1; i < limit; i++) {
      char c = chars.charAt(i);
      if (c == '}') {
        return chars.startsWith("}}", i) && chars.startsWith("{{", at) ? i + 2 : i + 1;
      }
      if (c == '\n' || c == '\'' || c == ';') {
        return at;
      }
    }
    return at;
  }

  private static int dollar(String chars, int at, boolean inWord) {
    if (at + 1 < chars.length() && chars.charAt(at + 1) == '{') {
      int end = brace(chars, at + 1);
      return end == at + 1 ? at : end;
    }
    return inWord || !wordAt(chars, at + 1) ? at : wordEnd(chars, at + 1);
  }

  private static int colon(String chars, int at) {
    if (at + 1 >= chars.length()) {
      return at;
    }
    char next = chars.charAt(at + 1);
    if (next == '\'' || next == '"') {
      int end = wordEnd(chars, at + 2);
      return end < chars.length() && chars.charAt(end) == next ? end + 1 : at;
    }
    return letter(chars, at + 1) ? wordEnd(chars, at + 1) : at;
  }

  private static int percent(String chars, int at) {
    if (chars.startsWith("%(", at)) {
      int end = wordEnd(chars, at + 2);
      return chars.startsWith(")s", end) ? end + 2 : at;
    }
    boolean alone = chars.startsWith("%s", at) && !wordAt(chars, at + 2);
    return alone ? at + 2 : at;
  }

  private static boolean letter(String chars, int at) {
    return at < chars.length() && (Character.isLetter(chars.charAt(at)) || chars.charAt(at) == '_');
  }

  private static boolean wordAt(String chars, int at) {
    return at < chars.length() && Tokens.inWord(chars.charAt(at));
  }

  private static int wordEnd(String chars, int from) {
    int end = from;
    while (end < chars.length() && Tokens.inWord(chars.charAt(end)) && chars.charAt(end) != '$') {
      end++;
    }
    return end;
  }
}
