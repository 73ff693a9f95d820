package rutter.rules.stages;

import java.util.List;
import rutter.plan.Stage;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.vocabulary.Phrases;

/** The old side goes in the stage that switches, or right after it without a word of waiting. */
public final class StageCompatibilityMissing implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Phrases change = subject.vocabulary().phrases("work", "switch");
    Phrases remove = subject.vocabulary().phrases("work", "remove");
    Phrases wait = subject.vocabulary().phrases("work", "wait");
    List<Stage> stages = subject.plan().stages();
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      boolean changes = change.in(stage.name().text());
      if (changes && remove.in(stage.name().text())) {
        report.at(stage.heading().label().span()).with("stage", stage.called());
      } else if (changes && i + 1 < stages.size()) {
        Stage next = stages.get(i + 1);
        boolean removes = remove.in(next.name().text());
        boolean waits = wait.in(said(stage, subject)) || wait.in(said(next, subject));
        if (removes && !waits) {
          report
              .at(next.heading().label().span())
              .as("next")
              .with("stage", next.called())
              .with("other", stage.called())
              .near(stage.heading().label().span(), "next");
        }
      }
    }
  }

  private static String said(Stage stage, Subject subject) {
    return stage.heading().label().text() + "\n" + stage.span().of(subject.text());
  }
}
