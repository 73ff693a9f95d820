package rutter.rules.gaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.plan.Gap;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/**
 * A row that gives a closed gap to a stage may say which one closed it; that is no contradiction.
 */
public final class GapReopened implements Rule {
  private static final int MANY = 4;

  private record Both(Gap closed, Gap open) {}

  @Override
  public boolean isForAnyDocument() {
    return true;
  }

  @Override
  public void check(Subject subject, Report report) {
    List<Both> all = new ArrayList<>();
    for (Ledger.Account account : Ledger.of(subject).all()) {
      Optional<Gap> closed = account.own().stream().filter(GapReopened::isClosed).findFirst();
      Optional<Gap> open = account.own().stream().filter(GapReopened::isOpen).findFirst();
      if (closed.isPresent() && open.isPresent()) {
        all.add(new Both(closed.get(), open.get()));
      }
    }
    if (all.size() >= MANY) {
      Both first = all.get(0);
      report
          .at(first.open().id().span())
          .as("many")
          .with("count", all.size())
          .with("gap", Ledger.called(first.open()))
          .near(first.closed().id().span());
      return;
    }
    for (Both both : all) {
      report
          .at(both.open().id().span())
          .with("gap", Ledger.called(both.open()))
          .near(both.closed().id().span());
    }
  }

  private static boolean isClosed(Gap gap) {
    return gap.disposition().filter(fate -> fate.kind() == Gap.Disposition.Kind.CLOSED).isPresent();
  }

  private static boolean isOpen(Gap gap) {
    return gap.disposition().isEmpty()
        && gap.assignments().stream().allMatch(Gap.Assignment::byStage);
  }
}
