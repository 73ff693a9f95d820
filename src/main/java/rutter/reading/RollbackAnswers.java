package rutter.reading;

import java.util.Set;
import java.util.regex.Pattern;
import rutter.plan.Rollback.Coverage;
import rutter.vocabulary.Vocabulary;

/** Tells a way back from words that say there is none, that none is needed, or nothing yet. */
final class RollbackAnswers {
  /** What begins the reason in {@code N/A — read only}, {@code None (no data)}. */
  private static final Pattern REASON = Pattern.compile("\\s-\\s|\\s?[—–:;,(.]");

  /** Answers that name no way back: there is none, or no one knows it yet. */
  private static final Set<String> NOTHING = Set.of("none", "no", "unknown");

  private static final String IMPOSSIBLE = "impossible";

  /** Signs before the words: {@code ❌ Not possible}. */
  private static final Pattern LEAD = Pattern.compile("^[^\\p{L}\\d\\[<{(-]{1,4}(?=[\\p{L}\\d])");

  /** {@code [How to undo it]}: still to be written. */
  private static final Pattern OPEN = Pattern.compile("\\[[^\\[\\]]*]|<[^<>]*>|\\{[^{}]*}");

  private final Vocabulary vocabulary;

  RollbackAnswers(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** By what the words cover a stage: {@code otherwise} if they name a way back. */
  Coverage coverage(String text, Coverage otherwise) {
    String words = LEAD.matcher(text).replaceFirst("");
    String start = REASON.split(words, 2)[0].strip();
    String opening = vocabulary.opening("answer", words).orElse("");
    boolean reasoned = start.length() < words.strip().length();
    boolean notApplicable =
        isAnswer(words, "na") || isAnswer(start, "na") || (reasoned && isAnswer(start, "none"));
    if (notApplicable || opening.equals("na")) {
      return Coverage.NOT_APPLICABLE;
    }
    if (opening.equals(IMPOSSIBLE) || isAnswer(words, IMPOSSIBLE) || isAnswer(start, IMPOSSIBLE)) {
      return Coverage.IMPOSSIBLE;
    }
    boolean none =
        words.isEmpty()
            || OPEN.matcher(words).matches()
            || NOTHING.contains(opening)
            || NOTHING.stream().anyMatch(no -> isAnswer(words, no))
            || isAnswer(start, "unknown");
    return none ? Coverage.NONE : otherwise;
  }

  private boolean isAnswer(String words, String answer) {
    return vocabulary.value("answer", words).filter(answer::equals).isPresent();
  }
}
