package rutter.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rutter.vocabulary.Phrases;
import rutter.vocabulary.Vocabulary;

/**
 * The words of the vocabulary that stand for what is still to be written, as patterns; the marks
 * begin what any of them finds.
 */
record PlaceholderWords(Pattern words, Pattern openers, Pattern prefixes, Phrases marks) {
  static PlaceholderWords in(Vocabulary vocabulary) {
    return vocabulary.once(PlaceholderWords.class, PlaceholderWords::of);
  }

  private static PlaceholderWords of(Vocabulary vocabulary) {
    return new PlaceholderWords(
        pattern(vocabulary.words("placeholder")),
        pattern(vocabulary.words("opener")),
        Pattern.compile(
            "(?<![\\p{L}\\d/@._-])(?:" + Values.any(vocabulary.words("filler")) + ")[-_][\\w-]*\\w",
            Pattern.CASE_INSENSITIVE),
        vocabulary.phrases(
            Stream.of("placeholder", "opener", "filler")
                .flatMap(group -> vocabulary.words(group).stream())
                .map(word -> word + "*")
                .toList()));
  }

  /** Short words count in capitals only: {@code todo} is Spanish for “all”. */
  private static Pattern pattern(Set<String> words) {
    String any =
        words.stream()
            .map(word -> isAbbreviation(word) ? upper(word) : "(?iu:" + Pattern.quote(word) + ")")
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\p{L}\\d_-])(?:" + any + ")(?![\\p{L}\\d_])");
  }

  private static boolean isAbbreviation(String word) {
    return word.chars().allMatch(c -> c < 128 && c != ' ');
  }

  private static String upper(String word) {
    return Pattern.quote(word.toUpperCase(Locale.ROOT));
  }
}
