package rutter.rules.time;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.plan.Schedule;
import rutter.plan.Stage;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/**
 * A stage that begins before what it depends on is over, and a row on the clock that is not over
 * when the next begins.
 */
public final class TimelineOverlap implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Map<String, Schedule.Entry> rows = new HashMap<>();
    for (Schedule.Timeline timeline : subject.plan().schedule().timelines()) {
      for (Schedule.Entry row : timeline.entries()) {
        if (row.stages().size() == 1 && Days.of(row, subject.vocabulary()).isPresent()) {
          rows.putIfAbsent(row.stages().get(0), row);
        }
      }
      clock(timeline, subject, report);
    }
    Map<String, Integer> ordinals = new HashMap<>();
    subject.plan().stages().forEach(one -> ordinals.put(one.key(), one.heading().ordinal()));
    for (Stage stage : subject.plan().stages()) {
      Optional<Schedule.Entry> own = Optional.ofNullable(rows.get(stage.key()));
      own.ifPresent(row -> dependencies(stage, row, rows, ordinals, subject, report));
    }
  }

  private static void dependencies(
      Stage stage,
      Schedule.Entry own,
      Map<String, Schedule.Entry> rows,
      Map<String, Integer> ordinals,
      Subject subject,
      Report report) {
    Days days = Days.of(own, subject.vocabulary()).orElseThrow();
    stage.dependencies().stream()
        .flatMap(dependency -> dependency.stages().stream())
        .filter(key -> ordinals.getOrDefault(key, Integer.MAX_VALUE) < stage.heading().ordinal())
        .distinct()
        .flatMap(key -> Optional.ofNullable(rows.get(key)).stream())
        .filter(other -> days.first().isBefore(last(other, subject)))
        .findFirst()
        .ifPresent(
            other ->
                report
                    .at(own.start().span())
                    .as("depends")
                    .with("row", own.phase())
                    .with("before", other.phase())
                    .near(other.end().isEmpty() ? other.start().span() : other.end().span()));
  }

  private static LocalDate last(Schedule.Entry row, Subject subject) {
    return Days.of(row, subject.vocabulary()).orElseThrow().last();
  }

  private static void clock(Schedule.Timeline timeline, Subject subject, Report report) {
    List<Schedule.Entry> rows = timeline.entries();
    for (int i = 1; i < rows.size(); i++) {
      Schedule.Entry row = rows.get(i - 1);
      Schedule.Entry next = rows.get(i);
      Optional<Measure> taken =
          row.duration().flatMap(duration -> Measure.of(duration, subject.vocabulary()));
      Optional<Long> until = Moments.between(row, next, subject.vocabulary());
      if (taken.isPresent()
          && until.filter(seconds -> seconds >= 0).isPresent()
          && taken.get().seconds().least() > until.get()) {
        report
            .at(row.duration().orElseThrow().text().span())
            .with("row", row.phase())
            .with("taken", taken.get().said())
            .near(next.start().span());
      }
    }
  }
}
