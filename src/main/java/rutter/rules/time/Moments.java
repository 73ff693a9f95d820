package rutter.rules.time;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.plan.Schedule;
import rutter.rules.Dates;
import rutter.vocabulary.Vocabulary;

/** The day and the minute at which a row begins. */
final class Moments {
  /** {@code 2026-04-14 08:30}: what stands behind the day. */
  private static final Pattern CLOCK = Pattern.compile("[T,\\s]{1,3}([01]?\\d|2[0-3]):([0-5]\\d)");

  private Moments() {}

  static Optional<LocalDateTime> of(Schedule.Entry row, Vocabulary vocabulary) {
    String start = row.start().text();
    List<Dates.Day> days = Dates.all(start, vocabulary);
    if (days.size() != 1) {
      return Optional.empty();
    }
    Matcher clock = CLOCK.matcher(start).region(days.get(0).end(), start.length());
    return clock.lookingAt()
        ? Optional.of(days.get(0).date().atTime(time(clock)))
        : Optional.empty();
  }

  /** The seconds from the start of one row to that of another, by a clock or by day and hour. */
  static Optional<Long> between(Schedule.Entry one, Schedule.Entry other, Vocabulary vocabulary) {
    if (one.clock().isPresent() && other.clock().isPresent()) {
      return Optional.of(other.clock().get() - one.clock().get());
    }
    Optional<LocalDateTime> first = of(one, vocabulary);
    Optional<LocalDateTime> second = of(other, vocabulary);
    return first.isPresent() && second.isPresent()
        ? Optional.of(ChronoUnit.SECONDS.between(first.get(), second.get()))
        : Optional.empty();
  }

  private static LocalTime time(Matcher clock) {
    return LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
  }
}
