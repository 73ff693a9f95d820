package rutter.rules.stages;

import java.util.List;
import rutter.plan.Stage;
import rutter.plan.Topic;
import rutter.profile.Strictness;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.rules.sections.Known;

/**
 * Before a plan is run, words that hint at a check are not enough. A plan that says nothing at all
 * of verifying lacks the section for it, which is told there.
 */
public final class StageVerificationMissing implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    List<Stage> stages = subject.plan().stages();
    if (stages.isEmpty()) {
      return;
    }
    Proofs proofs = Proofs.of(subject);
    boolean strict = subject.strictness() == Strictness.STRICT;
    List<Stage> bare =
        stages.stream()
            .filter(stage -> strict ? !proofs.states(stage) : !proofs.hints(stage))
            .toList();
    boolean most = Lacking.areMost(bare, stages.size());
    if (!most || !Known.isMissed(Topic.VERIFICATION, subject)) {
      Lacking.report(bare, subject, report);
    }
  }
}
