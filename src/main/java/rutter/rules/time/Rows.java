package rutter.rules.time;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rutter.plan.Duration;
import rutter.plan.Schedule;
import rutter.vocabulary.Vocabulary;

/** The rows of a timeline, side by side. */
final class Rows {
  private final Schedule.Timeline timeline;
  private final Map<String, Integer> times = new HashMap<>();

  Rows(Schedule.Timeline timeline) {
    this.timeline = timeline;
    timeline.entries().stream()
        .flatMap(entry -> entry.stages().stream())
        .forEach(key -> times.merge(key, 1, Integer::sum));
  }

  /** The stage that a row is about, if it is about one, and no other row is about the same. */
  Optional<String> only(Schedule.Entry row) {
    return row.stages().size() == 1
        ? Optional.of(row.stages().get(0)).filter(key -> times.getOrDefault(key, 0) == 1)
        : Optional.empty();
  }

  /** Some rows are about no stage, and may be parts of one. */
  boolean hasParts() {
    return timeline.entries().stream().anyMatch(row -> row.stages().isEmpty());
  }

  /** The time of a row is the time between its start and that of the next. */
  boolean endsWhenTheNextBegins(int index, Vocabulary vocabulary) {
    if (index + 1 >= timeline.entries().size()) {
      return false;
    }
    Schedule.Entry row = timeline.entries().get(index);
    Optional<LocalDateTime> start = Moments.of(row, vocabulary);
    Optional<LocalDateTime> next = Moments.of(timeline.entries().get(index + 1), vocabulary);
    Optional<Duration.Seconds> taken = row.duration().flatMap(Duration::seconds);
    return start.isPresent()
        && next.isPresent()
        && taken.isPresent()
        && start.get().plusSeconds(taken.get().least()).equals(next.get());
  }
}
