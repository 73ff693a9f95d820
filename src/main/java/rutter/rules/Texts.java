package rutter.rules;

import java.util.Map;

/** What a rule says: its sentences by name ({@code message}, {@code help.all}), and why. */
public record Texts(Map<String, String> sentences, String why) {
  private static final int LONGEST = 200;

  public Texts {
    sentences = Map.copyOf(sentences);
  }

  /** The sentence for a variant, or else the general one, or else nothing. */
  public String of(String sentence, String variant) {
    String general = sentences.getOrDefault(sentence, "");
    return variant.isEmpty() ? general : sentences.getOrDefault(sentence + "." + variant, general);
  }

  /** A sentence with the values in it, cut where they are long; all of its names must be given. */
  public static String fill(String sentence, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', at)) {
      int close = sentence.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String name = sentence.substring(open + 1, close);
      String value = values.get(name);
      if (value == null) {
        throw new IllegalStateException("no value for {" + name + "} of “" + sentence + "”");
      }
      filled.append(sentence, at, open).append(brief(value));
      at = close + 1;
    }
    return filled.append(sentence, at, sentence.length()).toString();
  }

  private static String brief(String value) {
    if (value.length() <= LONGEST) {
      return value;
    }
    boolean half = Character.isHighSurrogate(value.charAt(LONGEST - 1));
    return value.substring(0, half ? LONGEST - 1 : LONGEST).stripTrailing() + "…";
  }
}
