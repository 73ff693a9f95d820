package rutter.rules;

import java.util.ArrayList;
import java.util.List;
import rutter.plan.Words;
import rutter.shell.Word;
import rutter.text.Content;

/** The words of code that may name something: options and signs do not. */
final class CodeWords {
  private static final String SIGNS = ",()<>;|&`{}'\"\\";

  private CodeWords() {}

  /** {@code statefulset,service} are two; of an option its value. */
  static List<Words> of(Word word) {
    return list(word.content());
  }

  /** All of a text, whatever it is written in. */
  static List<Words> of(Content text) {
    List<Words> words = new ArrayList<>();
    String chars = text.chars();
    int at = 0;
    while (at < chars.length()) {
      int end = at;
      while (end < chars.length() && !isBetween(chars.charAt(end))) {
        end++;
      }
      if (end > at) {
        words.addAll(list(text.part(at, end)));
      }
      at = end + 1;
    }
    return words;
  }

  private static boolean isBetween(char c) {
    return Character.isWhitespace(c) || SIGNS.indexOf(c) >= 0;
  }

  private static List<Words> list(Content list) {
    List<Words> names = new ArrayList<>();
    String value = list.chars();
    int at = value.startsWith("-") ? value.indexOf('=') + 1 : 0;
    if (value.isEmpty() || (at == 0 && value.startsWith("-"))) {
      return names;
    }
    while (at < value.length()) {
      int comma = value.indexOf(',', at);
      int end = comma < 0 ? value.length() : comma;
      if (end > at && isName(value.substring(at, end))) {
        names.add(new Words(value.substring(at, end), list.exact(at, end)));
      }
      at = end + 1;
    }
    return names;
  }

  private static boolean isName(String text) {
    int first = text.codePointAt(0);
    return Character.isLetterOrDigit(first) || (text.length() > 1 && "_$/.~*{".indexOf(first) >= 0);
  }
}
