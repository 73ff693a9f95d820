package rutter.profile;

import java.util.List;

/**
 * Commands of a tool that have an effect, and on what kind of thing: {@code delete pvc*}. Words are
 * matched in their order, options wherever they stand.
 */
public record CommandPattern(List<String> words, Effect effect, String kind) {
  /** Stands for words of any number, and for none. */
  public static final String ANY = "**";

  /** Stands for the command that a tool runs. */
  public static final String COMMAND = "...";

  public CommandPattern {
    words = List.copyOf(words);
  }

  /** {@code scale --replicas=0} */
  public static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" +", -1));
  }

  /** {@code NAME} stands for a word that names what the command is about. */
  public static boolean isName(String word) {
    return word.length() > 1 && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  /** How much a pattern asks for: of those that match, the one that asks for most counts. */
  public static int weight(List<String> words) {
    int weight = 0;
    for (String word : words) {
      boolean free = word.equals("*") || isName(word);
      weight += word.equals(ANY) || word.equals(COMMAND) ? 0 : free ? 1 : 100;
      weight += word.endsWith("*") ? 0 : 1;
    }
    return weight;
  }
}
