package rutter.rules.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import rutter.plan.Duration;
import rutter.plan.Schedule;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.rules.Report;
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

  /** Tells of the totals that are wrong, as a rule judges a sum against the total beside it. */
  void report(BiPredicate<Measure, Measure> isWrong, Report report) {
    for (Schedule.Timeline timeline : subject.plan().schedule().timelines()) {
      Optional<Measure> sum = of(timeline);
      Optional<Measure> stated = total(timeline);
      if (sum.isPresent() && stated.isPresent() && isWrong.test(sum.get(), stated.get())) {
        Words total = timeline.total().orElseThrow().text();
        report
            .at(total.span())
            .with("total", total)
            .with("sum", sum.get().said())
            .near(timeline.entries().get(0).phase().span());
      }
    }
  }

  /**
   * Nothing if rows run beside each other, or if one of them gives no time or, as another rule
   * says, the wrong one.
   */
  private Optional<Measure> of(Schedule.Timeline timeline) {
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

  private Optional<Measure> total(Schedule.Timeline timeline) {
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
