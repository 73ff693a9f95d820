package rutter.rules.gaps;

import java.util.List;
import rutter.plan.Gap;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.rules.Unfilled;

/** Where most risks are levels, one that is none; a column of prose about risks is none of them. */
public final class GapRiskUnclear implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Unfilled unfilled = new Unfilled(subject);
    List<Gap> rated = Ledger.of(subject).own().filter(gap -> gap.risk().isPresent()).toList();
    List<Gap> unclear =
        rated.stream()
            .filter(gap -> gap.risk().orElseThrow().grade().isEmpty())
            .filter(gap -> !isOpen(subject, unfilled, gap.risk().orElseThrow().text()))
            .toList();
    if (unclear.size() * 2 < rated.size()) {
      for (Gap gap : unclear) {
        report
            .at(gap.risk().orElseThrow().text().span())
            .with("gap", Ledger.called(gap))
            .with("risk", gap.risk().orElseThrow().text());
      }
    }
  }

  /** {@code N/A} is an answer; of a placeholder another rule speaks. */
  static boolean isOpen(Subject subject, Unfilled unfilled, Words value) {
    return unfilled.isPlaceholder(value)
        || subject.vocabulary().value("answer", value.text()).isPresent();
  }
}
