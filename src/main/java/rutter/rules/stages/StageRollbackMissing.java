package rutter.rules.stages;

import java.util.List;
import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Where no stage says how it is undone that is one finding, not one for each stage. */
public final class StageRollbackMissing implements Rule {
  private static final int MANY = 3;

  @Override
  public void check(Subject subject, Report report) {
    List<Stage> stages = subject.plan().stages();
    List<Stage> bare = stages.stream().filter(StageRollbackMissing::isBare).toList();
    if (bare.size() >= MANY && bare.size() == stages.size()) {
      boolean plan = subject.plan().rollback().isPresent();
      report
          .at(subject.title())
          .as(plan ? "all-planned" : "all")
          .with("count", stages.size())
          .with("first", stages.get(0).called())
          .near(stages.get(0).heading().label().span(), "first");
      return;
    }
    for (Stage stage : bare) {
      report.at(stage.heading().label().span()).with("stage", stage.called());
    }
  }

  private static boolean isBare(Stage stage) {
    return stage.rollback().coverage() == Rollback.Coverage.NONE;
  }
}
