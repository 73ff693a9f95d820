package rutter.rules.time;

import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** If all rows take as long as they may, the total holds; that it cannot hold is another rule. */
public final class DurationTotalExceeded implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    new Sums(subject).report((sum, total) -> !sum.differs(total) && sum.mayExceed(total), report);
  }
}
