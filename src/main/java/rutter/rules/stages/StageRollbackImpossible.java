package rutter.rules.stages;

import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** A point of no return that is known is worth more than one that is not, but is no plan yet. */
public final class StageRollbackImpossible implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    for (Stage stage : subject.plan().stages()) {
      Rollback rollback = stage.rollback();
      if (rollback.coverage() == Rollback.Coverage.IMPOSSIBLE && !tellsAWayOut(rollback, subject)) {
        Words said =
            rollback.steps().isEmpty() ? new Words("", rollback.span()) : rollback.steps().get(0);
        report.at(said.span()).with("stage", stage.called());
      }
    }
  }

  private static boolean tellsAWayOut(Rollback rollback, Subject subject) {
    return rollback.steps().stream()
        .anyMatch(step -> subject.vocabulary().mentions("restore", step.text()));
  }
}
