package rutter.program;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rutter.vocabulary.Vocabulary;

/** What the words right before code say of the way that it belongs to. */
enum Forewarned {
  /** {@code To roll back:} */
  UNDOES,
  /** Of going back is spoken, but not only of that. */
  SPEAKS,
  /** {@code If this fails, run:} */
  REPAIRS;

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？])|\\n");
  private static final Pattern ASKS = Pattern.compile("[:：]\\s*$");
  private static final int FEW = 6;

  /** Nothing if they say that it is not so, or that it is made or tried. */
  static Optional<Forewarned> by(String words, Vocabulary vocabulary) {
    String[] sentences = SENTENCE.split(words.strip());
    String last = sentences[sentences.length - 1];
    boolean other =
        Stream.of("not", "unable", "preparing").anyMatch(group -> vocabulary.mentions(group, last));
    if (!ASKS.matcher(last).find() || other) {
      return Optional.empty();
    }
    if (vocabulary.mentions("undoing", last)) {
      boolean few = last.split("\\s+", FEW + 2).length <= FEW;
      return Optional.of(few ? UNDOES : SPEAKS);
    }
    boolean fails = vocabulary.mentions("condition", last) && vocabulary.mentions("failing", last);
    return fails ? Optional.of(REPAIRS) : Optional.empty();
  }

  String reason() {
    return this == REPAIRS
        ? "it is for the case that something fails, as the words before it say"
        : "the words before it speak of going back";
  }
}
