package rutter.rules.gaps;

import java.util.List;
import rutter.plan.Gap;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.rules.Unfilled;

/** Where most efforts are times or sizes, one that is neither and has no number. */
public final class GapEffortUnclear implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Unfilled unfilled = new Unfilled(subject);
    List<Gap> rated = Ledger.of(subject).own().filter(gap -> gap.effort().isPresent()).toList();
    List<Gap> unclear =
        rated.stream()
            .filter(gap -> gap.effort().orElseThrow().seconds().isEmpty())
            .filter(gap -> !says(subject, unfilled, gap.effort().orElseThrow().text()))
            .toList();
    if (unclear.size() * 2 < rated.size()) {
      for (Gap gap : unclear) {
        Words effort = gap.effort().orElseThrow().text();
        report.at(effort.span()).with("gap", Ledger.called(gap)).with("effort", effort);
      }
    }
  }

  private static boolean says(Subject subject, Unfilled unfilled, Words effort) {
    return effort.text().chars().anyMatch(Character::isDigit)
        || subject.vocabulary().firstValue("size", effort.text()).isPresent()
        || GapRiskUnclear.isOpen(subject, unfilled, effort);
  }
}
