package rutter.rules.gaps;

import java.util.Collections;
import java.util.List;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** A gap may take several stages; two rows that have none in common contradict each other. */
public final class GapStageConflict implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    for (Ledger.Account account : Ledger.of(subject).all()) {
      List<Given> rows = Given.byRows(account);
      for (int i = 1; i < rows.size(); i++) {
        Given first = rows.get(0);
        Given other = rows.get(i);
        if (Collections.disjoint(first.assignment().stages(), other.assignment().stages())) {
          conflict(subject, first, other, report);
          break;
        }
      }
    }
  }

  private static void conflict(Subject subject, Given first, Given other, Report report) {
    String plan = subject.source().name();
    boolean here = other.isIn(plan);
    if (!first.isIn(plan) && !here) {
      return;
    }
    boolean both = first.isIn(plan) && here;
    Given at = here ? other : first;
    Given against = here ? first : other;
    Observation seen =
        report
            .at(at.assignment().text().span())
            .as(both ? "" : "map")
            .with("gap", Ledger.called(at.gap()))
            .with("stage", at.assignment().text())
            .with("other", against.assignment().text())
            .with("file", Ledger.file(against.gap()));
    if (both) {
      seen.near(against.assignment().text().span());
    }
  }
}
