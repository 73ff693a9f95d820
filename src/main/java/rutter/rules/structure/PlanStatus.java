package rutter.rules.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rutter.vocabulary.Vocabulary;

/** How far a plan says it has come. */
enum PlanStatus {
  DRAFT,
  DONE;

  /** What begins the next part: {@code Done (by the board)}, {@code Done — see below}. */
  private static final Pattern PART = Pattern.compile("[,;:(（|—–]|\\s-\\s");

  /** {@code on 2026-05-02} */
  private static final Pattern DATE =
      Pattern.compile("(?:\\s\\p{L}{2,3})?\\s*+\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  static Optional<PlanStatus> of(String text, Vocabulary vocabulary) {
    String words = DATE.matcher(PART.split(text, 2)[0]).replaceAll("").strip();
    if (words.codePoints().noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    if (vocabulary.value("draft", words).isPresent()) {
      return Optional.of(DRAFT);
    }
    List<String> single = SPACES.splitAsStream(words).toList();
    boolean done = Stream.of(List.of(words), single).anyMatch(all -> isDone(all, vocabulary));
    return done ? Optional.of(DONE) : Optional.empty();
  }

  private static boolean isDone(List<String> words, Vocabulary vocabulary) {
    return words.stream()
        .allMatch(word -> vocabulary.value("status", word).filter("done"::equals).isPresent());
  }
}
