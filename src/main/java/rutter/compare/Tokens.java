package rutter.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text and what stands between them, which together are the text. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile("\\R|[^\\S\\r\\n]+|\\p{IsHan}|[^\\s\\p{IsHan}]+|[\\s\\S]");

  private Tokens() {}

  static List<String> of(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      tokens.add(token.group());
    }
    return tokens;
  }
}
