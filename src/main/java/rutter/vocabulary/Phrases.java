package rutter.vocabulary;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words and groups of words to be found in names; a star at the end stands for any ending. */
public final class Phrases {
  /** The first character of scripts that set no space between words. */
  private static final int UNSPACED = 0x2E80;

  private final Pattern any;

  Phrases(Collection<String> words) {
    String alternatives = words.stream().map(Phrases::pattern).collect(Collectors.joining("|"));
    any =
        Pattern.compile(
            alternatives.isEmpty() ? "(?!)" : alternatives,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String pattern(String phrase) {
    boolean open = phrase.endsWith("*");
    String words = Pattern.quote(open ? phrase.substring(0, phrase.length() - 1) : phrase);
    if (phrase.codePointAt(0) >= UNSPACED) {
      return words;
    }
    return "(?<![\\p{L}\\p{N}])" + words + (open ? "" : "(?![\\p{L}\\p{N}])");
  }

  /** Whether one of the phrases stands in a text. */
  public boolean in(String text) {
    return any.matcher(text).find();
  }

  /** Whether one of the phrases stands within the first characters of a text. */
  public boolean early(String text, int characters) {
    return any.matcher(text.substring(0, Math.min(text.length(), characters))).find();
  }
}
