package rutter.rules.gaps;

import java.util.ArrayList;
import java.util.List;
import rutter.plan.Gap;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;

/** Where most rows name no stage of the plan, they count otherwise: that is one finding. */
public final class GapStageUnknown implements Rule {
  private static final int MANY = 3;

  private record Lost(Gap gap, Gap.Assignment assignment) {}

  @Override
  public void check(Subject subject, Report report) {
    if (subject.plan().stages().isEmpty()) {
      return;
    }
    String plan = subject.source().name();
    List<Lost> lost = new ArrayList<>();
    int found = 0;
    for (Gap gap : subject.plan().gaps().all()) {
      for (Gap.Assignment assignment : gap.template() ? List.<Gap.Assignment>of() : inRows(gap)) {
        found += assignment.stages().isEmpty() ? 0 : 1;
        if (!assignment.unknown().isEmpty()) {
          lost.add(new Lost(gap, assignment));
        }
      }
    }
    if (lost.size() >= MANY && lost.size() > found) {
      Lost first = lost.get(0);
      report
          .at(Ledger.mapping(subject))
          .as("all")
          .with("count", lost.size())
          .with("gap", Ledger.called(first.gap()))
          .with("stage", first.assignment().unknown().get(0));
      return;
    }
    Span mapping = Ledger.mapping(subject);
    for (Lost one : lost) {
      boolean own = one.gap().document().equals(plan);
      report
          .at(own ? one.assignment().text().span() : mapping)
          .as(own ? "" : "map")
          .with("gap", Ledger.called(one.gap()))
          .with("stage", one.assignment().unknown().get(0))
          .with("file", Ledger.file(one.gap()));
    }
  }

  private static List<Gap.Assignment> inRows(Gap gap) {
    return gap.assignments().stream().filter(assignment -> !assignment.byStage()).toList();
  }
}
