package rutter.rules.time;

import java.util.Locale;
import rutter.vocabulary.Vocabulary;

/** Whether a text has one of the words of a group, as a word of its own. */
final class Said {
  private Said() {}

  static boolean any(Vocabulary vocabulary, String group, String text) {
    String all = text.toLowerCase(Locale.ROOT);
    return vocabulary.words(group).stream().anyMatch(word -> has(all, word));
  }

  private static boolean has(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean sign = !Character.isLetter(word.codePointAt(0)) || word.codePointAt(0) > 0x2E7F;
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (sign || (starts && ends)) {
        return true;
      }
    }
    return false;
  }
}
