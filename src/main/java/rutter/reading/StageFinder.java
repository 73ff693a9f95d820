package rutter.reading;

import java.util.List;
import java.util.Optional;
import rutter.plan.Candidate;
import rutter.vocabulary.Vocabulary;

/** Finds the stages of a plan among all that is numbered in it, and says why each is or is not. */
final class StageFinder {
  private final Place root;
  private final Vocabulary vocabulary;
  private final Verdicts verdicts = new Verdicts();

  StageFinder(Place root, Vocabulary vocabulary) {
    this.root = root;
    this.vocabulary = vocabulary;
  }

  /** The stages, in the order of the document. */
  List<Unit> find() {
    List<Family> families = new Families(root, vocabulary, verdicts).all();
    Optional<Family> chosen = new StageChoice(vocabulary).of(families);
    List<Unit> stages =
        chosen
            .map(Family::units)
            .orElseGet(() -> new StageLists(root, vocabulary, StageChoice.NEVER).find());
    if (stages.isEmpty()) {
      stages = new StageTables(root, vocabulary).find();
    }
    verdicts.judge(families, stages);
    return stages;
  }

  /** All headings, and what else is numbered like a stage, each with a verdict. */
  List<Candidate> candidates() {
    return verdicts.all(root, vocabulary);
  }
}
