package rutter.rules.gaps;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rutter.plan.Gap;
import rutter.plan.Words;
import rutter.vocabulary.Wording;

/** Tells titles that cannot mean the same from those that are worded differently. */
final class Titles {
  private static final int SHORTEST_WORD = 4;
  private static final int STEM = 5;

  private Titles() {}

  /** What a gap is called, if that is more than its id. */
  static Optional<Words> of(Gap gap) {
    return gap.title().text().equals(gap.id().text()) || gap.title().isEmpty()
        ? Optional.empty()
        : Optional.of(gap.title());
  }

  /** They share no word; what is written without spaces cannot be told. */
  static boolean areOfDifferentThings(String one, String other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    return words.size() > 1 && others.size() > 1 && words.stream().noneMatch(others::contains);
  }

  private static Set<String> words(String title) {
    return Arrays.stream(Wording.normal(title).split(" ", -1))
        .filter(word -> word.length() >= SHORTEST_WORD && word.codePointAt(0) < 0x2E80)
        .map(word -> word.substring(0, Math.min(STEM, word.length())))
        .collect(Collectors.toSet());
  }
}
