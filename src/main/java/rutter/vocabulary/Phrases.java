package rutter.vocabulary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words and groups of words to be found in names; a star at the end stands for any ending. */
public final class Phrases {
  /** The first character of scripts that set no space between words. */
  private static final int UNSPACED = 0x2E80;

  private final Map<Character, List<Phrase>> byFirst = new HashMap<>();

  /** Which of the first characters begin one: most letters of a text begin none. */
  private final BitSet firsts = new BitSet();

  /** A phrase in small letters: whether it may go on, and whether it stands without spaces. */
  private record Phrase(String words, boolean open, boolean unspaced) {
    boolean isAt(String text, int at) {
      return stands(text, at) && (open || unspaced || !isWord(text, at + words.length()));
    }

    /** Letter by letter: some whole texts, as {@code İİİ}, take the square of their length. */
    private boolean stands(String text, int at) {
      if (at + words.length() > text.length()) {
        return false;
      }
      for (int i = 0; i < words.length(); i++) {
        if (Character.toLowerCase(text.charAt(at + i)) != words.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  Phrases(Collection<String> all) {
    for (String phrase : all) {
      boolean open = phrase.endsWith("*");
      String words = small(open ? phrase.substring(0, phrase.length() - 1) : phrase);
      if (!words.isEmpty()) {
        firsts.set(words.charAt(0));
        byFirst
            .computeIfAbsent(words.charAt(0), first -> new ArrayList<>())
            .add(new Phrase(words, open, words.codePointAt(0) >= UNSPACED));
      }
    }
  }

  /** Whether one of the phrases stands in a text. */
  public boolean in(String text) {
    for (int at = 0; at < text.length(); at++) {
      char first = Character.toLowerCase(text.charAt(at));
      if (firsts.get(first)) {
        boolean within = isWord(text, at - 1);
        for (Phrase phrase : byFirst.getOrDefault(first, List.of())) {
          if ((phrase.unspaced() || !within) && phrase.isAt(text, at)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static String small(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(letters[i]);
    }
    return new String(letters);
  }

  private static boolean isWord(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  /** Whether one of the phrases stands within the first characters of a text. */
  public boolean early(String text, int characters) {
    return in(text.substring(0, Math.min(text.length(), characters)));
  }
}
