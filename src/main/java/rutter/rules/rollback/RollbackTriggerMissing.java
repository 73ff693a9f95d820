package rutter.rules.rollback;

import rutter.plan.RollbackPlan;
import rutter.plan.Topic;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** A condition in the prose of the section is enough; abort criteria say it, too. */
public final class RollbackTriggerMissing implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    RollbackPlan plan = subject.plan().rollback();
    WayBack back = WayBack.of(subject);
    boolean said =
        !plan.triggers().isEmpty()
            || plan.decisionTree().isPresent()
            || subject.parts(Topic.ABORT).findAny().isPresent()
            || subject.parts(Topic.TRIGGERS).findAny().isPresent()
            || WayBack.isAskedFor(subject, Topic.TRIGGERS);
    if (!back.isEmpty() && !said && !back.says(text -> isCondition(subject, text.plain()))) {
      report.at(back.label());
    }
  }

  private static boolean isCondition(Subject subject, String text) {
    return subject.vocabulary().mentions("condition", text);
  }
}
