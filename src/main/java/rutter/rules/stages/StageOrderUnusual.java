package rutter.rules.stages;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rutter.plan.Stage;
import rutter.profile.WorkOrder;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.vocabulary.Phrases;
import rutter.vocabulary.Vocabulary;

/** Only names are compared, and only those that tell of one kind of work. */
public final class StageOrderUnusual implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Phrases prepare = subject.vocabulary().phrases("work", "prepare");
    List<Stage> stages =
        subject.plan().stages().stream().filter(stage -> !prepare.in(stage.name().text())).toList();
    for (WorkOrder order : subject.profile().precedence()) {
      check(order, stages, subject.vocabulary(), report);
    }
  }

  private static void check(
      WorkOrder order, List<Stage> stages, Vocabulary vocabulary, Report report) {
    List<Phrases> words =
        order.steps().stream().map(step -> vocabulary.phrases(step.words())).toList();
    for (int late = 1; late < words.size(); late++) {
      Optional<Stage> after = first(late, words, stages);
      for (int early = 0; early < late; early++) {
        Optional<Stage> before = first(early, words, stages);
        if (after.isPresent()
            && before.isPresent()
            && after.get().heading().ordinal() < before.get().heading().ordinal()) {
          report
              .at(after.get().heading().label().span())
              .with("stage", after.get().called())
              .with("other", before.get().called())
              .with("early", order.steps().get(early).name())
              .with("late", order.steps().get(late).name())
              .near(before.get().heading().label().span());
        }
      }
    }
  }

  /** The first stage whose name tells of this step and of no other. */
  private static Optional<Stage> first(int step, List<Phrases> words, List<Stage> stages) {
    return stages.stream()
        .filter(
            stage ->
                IntStream.range(0, words.size())
                    .allMatch(i -> words.get(i).in(stage.name().text()) == (i == step)))
        .findFirst();
  }
}
