package rutter.rules.time;

import java.util.Optional;
import rutter.plan.Schedule;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** What the durations of a timeline add up to can be the total that is stated beside them. */
public final class DurationSum implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Sums sums = new Sums(subject);
    for (Schedule.Timeline timeline : subject.plan().schedule().timelines()) {
      Optional<Measure> sum = sums.of(timeline);
      Optional<Measure> total = sums.total(timeline);
      if (sum.isPresent() && total.isPresent() && sum.get().differs(total.get())) {
        report
            .at(timeline.total().orElseThrow().text().span())
            .with("total", timeline.total().orElseThrow().text())
            .with("sum", sum.get().said())
            .near(timeline.entries().get(0).phase().span());
      }
    }
  }
}
