package rutter.rules.time;

import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** What the durations of a timeline add up to can be the total that is stated beside them. */
public final class DurationSum implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    new Sums(subject).report(Measure::differs, report);
  }
}
