package rutter.rules.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.plan.Schedule;
import rutter.rules.Dates;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** A row that begins before the one above it; a table with several is sorted by something else. */
public final class TimelineUnordered implements Rule {
  private static final int FEW = 3;

  @Override
  public void check(Subject subject, Report report) {
    for (Schedule.Timeline timeline : subject.plan().schedule().timelines()) {
      List<Schedule.Entry> rows = timeline.entries();
      List<Integer> early = new ArrayList<>();
      for (int i = 1; i < rows.size(); i++) {
        Optional<LocalDate> above = first(rows.get(i - 1), subject);
        Optional<LocalDate> own = first(rows.get(i), subject);
        if (above.isPresent() && own.filter(day -> day.isBefore(above.get())).isPresent()) {
          early.add(i);
        }
      }
      if (early.size() == 1 && rows.size() >= FEW) {
        Schedule.Entry row = rows.get(early.get(0));
        Schedule.Entry above = rows.get(early.get(0) - 1);
        report
            .at(row.start().span())
            .with("row", row.phase())
            .with("above", above.phase())
            .near(above.start().span());
      }
    }
  }

  private static Optional<LocalDate> first(Schedule.Entry row, Subject subject) {
    List<Dates.Day> days = Dates.all(row.start().text(), subject.vocabulary());
    return days.stream().map(Dates.Day::date).findFirst();
  }
}
