package rutter.rules.gaps;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import rutter.plan.Duration;
import rutter.plan.Gap;
import rutter.plan.Level;
import rutter.plan.Words;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** What the plan says of a gap, held against the gap map beside it. */
public final class GapMapDisagrees implements Rule {
  /** A day, or a week, of work and of the calendar. */
  private static final Set<Double> CALENDARS = Set.of(3.0, 4.2, 1.4, 12.6);

  @Override
  public void check(Subject subject, Report report) {
    List<Ledger.Account> all = Ledger.of(subject).all();
    Optional<Gap> map = all.stream().flatMap(account -> account.mapped().stream()).findFirst();
    if (map.isEmpty()) {
      return;
    }
    long shared = all.stream().filter(one -> isOwn(one) && !one.mapped().isEmpty()).count();
    long missing = all.stream().filter(one -> isOwn(one) && one.mapped().isEmpty()).count();
    for (Ledger.Account account : all) {
      if (isOwn(account) && !account.mapped().isEmpty()) {
        compare(account, report);
      } else if (isOwn(account) && missing < shared) {
        report
            .at(account.own().get(0).id().span())
            .as("missing")
            .with("gap", account.called())
            .with("file", Ledger.file(map.get()));
      }
    }
  }

  private static boolean isOwn(Ledger.Account account) {
    return account.own().stream().anyMatch(gap -> Ledger.isCode(gap.id()));
  }

  private static void compare(Ledger.Account account, Report report) {
    Optional<Level> risk = first(account.own(), Gap::risk);
    Optional<Level> mappedRisk = first(account.mapped(), Gap::risk);
    if (differ(risk.flatMap(Level::grade), mappedRisk.flatMap(Level::grade))) {
      Words own = risk.orElseThrow().text();
      seen(report, "risk", account, own, mappedRisk.orElseThrow().text());
    }
    Optional<Duration> effort = first(account.own(), Gap::effort);
    Optional<Duration> mappedEffort = first(account.mapped(), Gap::effort);
    Optional<Duration.Seconds> time = effort.flatMap(Duration::seconds);
    Optional<Duration.Seconds> mappedTime = mappedEffort.flatMap(Duration::seconds);
    if (differ(time, mappedTime) && !isSameInDays(time.orElseThrow(), mappedTime.orElseThrow())) {
      Words own = effort.orElseThrow().text();
      seen(report, "effort", account, own, mappedEffort.orElseThrow().text());
    }
    Optional<Words> title = first(account.own(), Titles::of);
    Optional<Words> mappedTitle = first(account.mapped(), Titles::of);
    if (title.isPresent()
        && mappedTitle.isPresent()
        && Titles.areOfDifferentThings(title.get().text(), mappedTitle.get().text())) {
      seen(report, "title", account, title.get(), mappedTitle.get());
    }
  }

  private static <T> Optional<T> first(List<Gap> rows, Function<Gap, Optional<T>> value) {
    return rows.stream().flatMap(row -> value.apply(row).stream()).findFirst();
  }

  private static boolean differ(Optional<?> one, Optional<?> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private static boolean isSameInDays(Duration.Seconds one, Duration.Seconds other) {
    double more = Math.max(one.least(), other.least());
    double less = Math.max(1, Math.min(one.least(), other.least()));
    return CALENDARS.stream().anyMatch(calendar -> Math.abs(more / less - calendar) < 0.01);
  }

  private static Observation seen(
      Report report, String variant, Ledger.Account account, Words own, Words mapped) {
    return report
        .at(own.span())
        .as(variant)
        .with("gap", account.called())
        .with("own", own)
        .with("mapped", mapped)
        .with("file", Ledger.file(account.mapped().get(0)));
  }
}
