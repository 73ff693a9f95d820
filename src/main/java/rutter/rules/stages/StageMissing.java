package rutter.rules.stages;

import rutter.plan.Detection;
import rutter.plan.Plan;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.vocabulary.Concept;

/** A runbook may have procedures instead, a checklist its boxes; what only undoes has neither. */
public final class StageMissing implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Plan plan = subject.plan();
    boolean procedures = plan.procedures().stream().anyMatch(one -> !one.steps().isEmpty());
    boolean boxes =
        plan.detection().profile() == Detection.Profile.CHECKLIST && !plan.tasks().isEmpty();
    boolean undoes =
        plan.title()
            .filter(title -> subject.vocabulary().means(title.text(), Concept.ROLLBACK))
            .isPresent();
    boolean speaks = !plan.parts().isEmpty();
    if (plan.stages().isEmpty() && speaks && !procedures && !boxes && !undoes) {
      report.at(subject.title());
    }
  }
}
