package rutter.rules.gaps;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import rutter.plan.Gap;
import rutter.plan.Gap.Disposition.Kind;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** One row with a reason is enough, in the plan or in a gap map beside it. */
public final class GapDispositionUnexplained implements Rule {
  private static final Set<Kind> LEFT =
      EnumSet.of(Kind.ACCEPTED, Kind.DEFERRED, Kind.NOT_APPLICABLE);

  @Override
  public void check(Subject subject, Report report) {
    for (Ledger.Account account : Ledger.of(subject).all()) {
      boolean explained =
          account
              .rows()
              .flatMap(row -> row.disposition().stream())
              .anyMatch(f -> f.reason().isPresent());
      for (Gap gap : explained ? List.<Gap>of() : account.own()) {
        gap.disposition()
            .filter(fate -> LEFT.contains(fate.kind()))
            .ifPresent(
                fate ->
                    report
                        .at(fate.text().span())
                        .with("gap", Ledger.called(gap))
                        .with("fate", fate.kind().toString().replace('-', ' ')));
      }
    }
  }
}
