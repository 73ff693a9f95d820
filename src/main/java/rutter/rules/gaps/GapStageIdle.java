package rutter.rules.gaps;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rutter.plan.Gap;
import rutter.plan.Stage;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/**
 * Speaks only where each gap has its stage: else the stage may be the one of a gap that has none.
 */
public final class GapStageIdle implements Rule {
  private static final int MANY = 3;

  @Override
  public void check(Subject subject, Report report) {
    List<Ledger.Account> all = Ledger.of(subject).all();
    Set<String> busy = new HashSet<>();
    for (Ledger.Account account : all) {
      if (!account.isSettled()) {
        return;
      }
      for (Gap gap : account.rows().toList()) {
        for (Gap.Assignment assignment : gap.assignments()) {
          if (assignment.stages().isEmpty()) {
            return;
          }
          busy.addAll(assignment.stages());
        }
      }
    }
    List<Stage> idle =
        subject.plan().stages().stream()
            .filter(stage -> !busy.contains(stage.key()) && stage.gaps().isEmpty())
            .toList();
    if (busy.isEmpty() || idle.isEmpty()) {
      return;
    }
    if (idle.size() >= MANY) {
      report
          .at(Ledger.mapping(subject))
          .as("many")
          .with("count", idle.size())
          .with("stage", idle.get(0).called())
          .near(idle.get(0).heading().label().span());
      return;
    }
    for (Stage stage : idle) {
      report.at(stage.heading().label().span()).with("stage", stage.called());
    }
  }
}
