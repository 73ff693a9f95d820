package rutter.rules.time;

import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;

/** A row of which the last day comes before the first. */
public final class TimelineEndsBeforeStart implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    subject
        .plan()
        .schedule()
        .entries()
        .forEach(
            row ->
                Days.of(row, subject.vocabulary())
                    .filter(days -> !days.areInOrder())
                    .ifPresent(
                        days -> {
                          Span end = row.end().isEmpty() ? row.start().span() : row.end().span();
                          report
                              .at(end)
                              .with("row", row.phase())
                              .with("first", days.first().toString())
                              .with("last", days.last().toString());
                        }));
  }
}
