package rutter.rules.stages;

import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Says so itself; that nothing is said is for the profile to ask. */
public final class StageRollbackUntested implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    for (Stage stage : subject.plan().stages()) {
      boolean needed = stage.rollback().coverage() != Rollback.Coverage.NOT_APPLICABLE;
      stage
          .facts()
          .rollbackTested()
          .filter(said -> needed && isNo(said, subject))
          .ifPresent(
              said -> report.at(said.span()).with("stage", stage.called()).with("said", said));
    }
  }

  private static boolean isNo(Words said, Subject subject) {
    return subject
        .vocabulary()
        .firstValue("answer", said.text())
        .filter(answer -> answer.equals("no") || answer.equals("none") || answer.equals("unknown"))
        .isPresent();
  }
}
