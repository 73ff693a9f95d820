package rutter.rules.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import rutter.plan.Duration.Seconds;
import rutter.plan.Schedule;
import rutter.rules.Dates;
import rutter.vocabulary.Vocabulary;

/** The first and the last day of something, both within it. */
record Days(LocalDate first, LocalDate last) {
  private static final int LONGEST = 3700;
  private static final int PART_OF_A_WEEK = 4;

  /** The days of a row: those of its start and end, or two that its start names. */
  static Optional<Days> of(Schedule.Entry entry, Vocabulary vocabulary) {
    List<Dates.Day> start = Dates.all(entry.start().text(), vocabulary);
    List<Dates.Day> end = Dates.all(entry.end().text(), vocabulary);
    if (start.size() == 1 && end.size() == 1) {
      return Optional.of(new Days(start.get(0).date(), end.get(0).date()));
    }
    return start.size() == 2 && end.isEmpty()
        ? Optional.of(new Days(start.get(0).date(), start.get(1).date()))
        : Optional.empty();
  }

  boolean areInOrder() {
    return !last.isBefore(first);
  }

  long count() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** Mondays to Fridays. */
  private long workingDays() {
    return first
        .datesUntil(last.plusDays(1))
        .limit(LONGEST)
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .count();
  }

  /** Whether something that takes so long may lie in these days, and fills them. */
  boolean fit(Measure measure) {
    Seconds seconds = measure.seconds();
    long most = seconds.most().orElse(Long.MAX_VALUE);
    boolean fills = most >= Measure.DAY * shortest(measure) || most < Measure.DAY;
    return seconds.least() <= Measure.DAY * count() + slack(measure) && fills;
  }

  /** The fewest days that may be meant: a part of a week, or Mondays to Fridays, without one. */
  private long shortest(Measure measure) {
    if (measure.units().contains("month")) {
      return count() - count() / 10 - PART_OF_A_WEEK;
    }
    return measure.units().contains("week") ? count() - PART_OF_A_WEEK : workingDays() - 1;
  }

  /** Months have up to 31 days, and from Monday to Friday of the third week it is three weeks. */
  private static long slack(Measure measure) {
    if (measure.units().contains("month")) {
      return measure.seconds().least() / 10;
    }
    return measure.units().contains("week") ? 2 * Measure.DAY : 0;
  }
}
