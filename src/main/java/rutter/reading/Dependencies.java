package rutter.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.vocabulary.Vocabulary;

/** Reads on which stages one depends. */
final class Dependencies {
  /** Answers by which a stage says that it depends on nothing. */
  private static final Set<String> NOTHING = Set.of("none", "na", "no");

  private final Vocabulary vocabulary;
  private final StageRefs refs;

  Dependencies(Vocabulary vocabulary, StageRefs refs) {
    this.vocabulary = vocabulary;
    this.refs = refs;
  }

  /** What a stage says that it depends on, and what it requires of other stages. */
  List<Stage.Dependency> of(List<Words> stated, List<Words> required) {
    return Stream.concat(
            stated.stream().filter(words -> !isNone(words)).map(this::dependency),
            required.stream()
                .map(this::dependency)
                .filter(dependency -> !dependency.stages().isEmpty()))
        .toList();
  }

  private Stage.Dependency dependency(Words words) {
    StageRefs.Found found = refs.inList(words.text());
    return new Stage.Dependency(words, found.keys(), found.unknown());
  }

  private boolean isNone(Words words) {
    String plain = words.text().strip();
    String first = plain.split("[\\s(.,;—–]", 2)[0];
    return plain.isEmpty()
        || vocabulary.value("answer", plain).filter(NOTHING::contains).isPresent()
        || vocabulary.value("answer", first).filter(a -> a.equals("none")).isPresent();
  }
}
