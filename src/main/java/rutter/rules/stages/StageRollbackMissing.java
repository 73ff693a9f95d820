package rutter.rules.stages;

import java.util.List;
import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.plan.Topic;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.rules.sections.Known;

/**
 * What a rollback table leaves out is a finding at the table, and a plan that says nothing at all
 * of going back lacks the section for it; neither is told here again.
 */
public final class StageRollbackMissing implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    List<Stage> stages = subject.plan().stages();
    List<Stage> bare = stages.stream().filter(StageRollbackMissing::isBare).toList();
    if (bare.isEmpty() || RollbackKeys.partial(subject).isPresent()) {
      return;
    }
    if (!Lacking.areMost(bare, stages.size())) {
      Lacking.report(bare, subject, report);
      return;
    }
    if (Known.isMissed(Topic.ROLLBACK, subject)) {
      return;
    }
    Observation seen = Lacking.atOnce(bare, subject, report);
    if (bare.size() < stages.size()) {
      seen.as("most");
    } else {
      seen.as(subject.plan().rollback().isPresent() ? "all-planned" : "all");
    }
  }

  private static boolean isBare(Stage stage) {
    return stage.rollback().coverage() == Rollback.Coverage.NONE;
  }
}
