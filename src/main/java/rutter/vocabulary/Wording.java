package rutter.vocabulary;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings words into the form in which they are compared: without case, numbering, emoji, brackets,
 * punctuation and the plural s.
 */
public final class Wording {
  private static final int ASCII_END = 0x80;

  private Wording() {}

  /** {@code "4.2 Rollback Plans (if applicable):"} is {@code "rollback plan"}. */
  public static String normal(String words) {
    String plain = small(words);
    String spaced = spaced(withoutBrackets(plain));
    String unnumbered = withoutNumber(spaced);
    return singular(unnumbered.isEmpty() ? spaced : unnumbered);
  }

  /** Like {@link #normal}, but for values, where signs and numbers are words too. */
  public static String value(String words) {
    return small(words).strip();
  }

  /** What is in ASCII alone is as it should be. */
  private static String small(String words) {
    boolean ascii = true;
    for (int i = 0; i < words.length() && ascii; i++) {
      ascii = words.charAt(i) < ASCII_END;
    }
    String composed = ascii ? words : Normalizer.normalize(words, Normalizer.Form.NFKC);
    return composed.toLowerCase(Locale.ROOT);
  }

  private static String withoutBrackets(String text) {
    StringBuilder kept = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[' || c == '【') {
        depth++;
        kept.append(' ');
      } else if (c == ')' || c == ']' || c == '】') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        kept.append(c);
      }
    }
    return kept.toString().isBlank() ? text : kept.toString();
  }

  private static String spaced(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean word = Character.isLetterOrDigit(c) || isMark(c) || c == '#';
              if (word) {
                kept.appendCodePoint(c);
              } else if (c != '\'' && c != '’' && !kept.isEmpty() && last(kept) != ' ') {
                kept.append(c == '.' ? '.' : ' ');
              }
            });
    return kept.toString().replace(". ", " ").strip();
  }

  private static char last(StringBuilder text) {
    return text.charAt(text.length() - 1);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return (type == Character.NON_SPACING_MARK && c != 0xFE0F)
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static String withoutNumber(String text) {
    int at = 0;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    boolean number = at > 0 && (at == text.length() || text.charAt(at) == ' ');
    return number ? text.substring(at).strip() : text;
  }

  private static String singular(String text) {
    StringBuilder words = new StringBuilder();
    for (String word : text.replace('.', ' ').split(" ", -1)) {
      if (!word.isEmpty()) {
        words.append(words.isEmpty() ? "" : " ").append(singularWord(word));
      }
    }
    return words.toString();
  }

  private static String singularWord(String word) {
    if (word.length() < 4 || !word.endsWith("s") || word.charAt(word.length() - 2) > 127) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean keeps = word.endsWith("ss") || word.endsWith("us") || word.endsWith("is");
    return keeps ? word : word.substring(0, word.length() - 1);
  }
}
