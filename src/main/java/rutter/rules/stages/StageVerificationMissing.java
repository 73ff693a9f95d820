package rutter.rules.stages;

import java.util.List;
import rutter.plan.Stage;
import rutter.profile.Strictness;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Before a plan is run, words that hint at a check are not enough. */
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
    Lacking.report(bare, subject, report);
  }
}
