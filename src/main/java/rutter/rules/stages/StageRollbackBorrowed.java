package rutter.rules.stages;

import java.util.List;
import rutter.plan.Rollback.Coverage;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.vocabulary.Vocabulary;

/** “Same as above”, while “as step 3” says where to look. */
public final class StageRollbackBorrowed implements Rule {
  private static final String GROUP = "borrowed";

  @Override
  public void check(Subject subject, Report report) {
    for (Stage stage : subject.plan().stages()) {
      List<Words> steps = stage.rollback().steps();
      Coverage coverage = stage.rollback().coverage();
      boolean said = coverage == Coverage.OWN || coverage == Coverage.ROW;
      if (said
          && steps.size() == 1
          && stage.rollback().commands().isEmpty()
          && borrows(steps.get(0).text(), subject.vocabulary())) {
        report.at(steps.get(0).span()).with("stage", stage.called()).with("said", steps.get(0));
      }
    }
  }

  private static boolean borrows(String said, Vocabulary vocabulary) {
    String words = said.replaceAll("[\\s.!。]+$", "").replaceAll("^[(\\[「]+|[)\\]」]+$", "");
    return vocabulary.value(GROUP, words).isPresent();
  }
}
