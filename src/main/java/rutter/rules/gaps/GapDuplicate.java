package rutter.rules.gaps;

import java.util.List;
import rutter.plan.Gap;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** A gap may have several rows, and be worded otherwise in each; two gaps share no word. */
public final class GapDuplicate implements Rule {
  @Override
  public boolean isForAnyDocument() {
    return true;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Ledger.Account account : Ledger.of(subject).all()) {
      List<Gap> titled =
          account.own().stream()
              .filter(gap -> Ledger.isCode(gap.id()) && Titles.of(gap).isPresent())
              .toList();
      for (int i = 1; i < titled.size(); i++) {
        Words first = titled.get(0).title();
        Words other = titled.get(i).title();
        if (Titles.areOfDifferentThings(first.text(), other.text())) {
          report
              .at(titled.get(i).id().span())
              .with("gap", account.called())
              .with("first", first)
              .with("other", other)
              .near(titled.get(0).id().span());
        }
      }
    }
  }
}
