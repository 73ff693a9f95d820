package rutter.rules.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.plan.Duration;
import rutter.plan.Schedule;
import rutter.plan.Stage;
import rutter.rules.Subject;
import rutter.text.Span;

/** What the rows of a timeline add up to, if they can be added. */
final class Sums {
  private static final int FEW = 2;
  private static final int LONGEST = 4000;
  private static final double ROUNDED = 0.15;

  private final Subject subject;
  private final Map<String, Stage> sections;

  Sums(Subject subject) {
    this.subject = subject;
    this.sections = Disagreement.sections(subject);
  }

  /**
   * Nothing if rows run beside each other, or if one of them gives no time or, as another rule
   * says, the wrong one.
   */
  Optional<Measure> of(Schedule.Timeline timeline) {
    if (timeline.total().isEmpty() || isParallel(timeline) || isWrong(timeline)) {
      return Optional.empty();
    }
    List<Measure> taken = new ArrayList<>();
    for (Schedule.Entry row : timeline.entries()) {
      Optional<Measure> measure =
          row.duration().flatMap(duration -> Measure.of(duration, subject.vocabulary()));
      if (row.duration().isPresent() && measure.isEmpty() && !isBlank(row)) {
        return Optional.empty();
      }
      measure.ifPresent(taken::add);
    }
    return taken.size() < FEW ? Optional.empty() : taken.stream().reduce(Measure::plus);
  }

  private boolean isWrong(Schedule.Timeline timeline) {
    return Disagreement.in(timeline, sections, subject.vocabulary()).stream()
        .anyMatch(row -> !row.confirmed());
  }

  private boolean isBlank(Schedule.Entry row) {
    return row.duration().orElseThrow().text().text().chars().noneMatch(Character::isLetterOrDigit);
  }

  private boolean isParallel(Schedule.Timeline timeline) {
    if (followEachOther(timeline)) {
      return false;
    }
    Span around = timeline.around();
    int from = Math.max(around.start(), timeline.span().start() - LONGEST);
    int to = Math.min(around.end(), timeline.span().end() + LONGEST);
    return Said.any(subject.vocabulary(), "parallel", subject.text().substring(from, to))
        || timeline.entries().stream().allMatch(row -> hasDays(row));
  }

  private boolean hasDays(Schedule.Entry row) {
    return Days.of(row, subject.vocabulary()).isPresent();
  }

  /** All rows have days, each begins when the one before it is over. */
  private boolean followEachOther(Schedule.Timeline timeline) {
    LocalDate before = LocalDate.MIN;
    for (Schedule.Entry row : timeline.entries()) {
      Optional<Days> days = Days.of(row, subject.vocabulary());
      if (days.isEmpty() || days.get().first().isBefore(before)) {
        return false;
      }
      before = days.get().last();
    }
    return true;
  }

  Optional<Measure> total(Schedule.Timeline timeline) {
    return timeline
        .total()
        .flatMap(
            total ->
                Measure.of(total, subject.vocabulary())
                    .map(measure -> measure.within(isAbout(total) ? ROUNDED : 0)));
  }

  private boolean isAbout(Duration total) {
    return Said.any(subject.vocabulary(), "about", total.text().text());
  }
}
