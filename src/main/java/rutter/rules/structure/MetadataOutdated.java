package rutter.rules.structure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.plan.Metadata;
import rutter.plan.Words;
import rutter.rules.Dates;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Holds the newest date that a document gives of itself against git. */
public final class MetadataOutdated implements Rule {
  /** What is written on one day is often committed on the next. */
  private static final int GRACE = 1;

  private record Stated(Words words, LocalDate day) {}

  @Override
  public void check(Subject subject, Report report) {
    newest(subject)
        .ifPresent(
            newest ->
                subject
                    .around()
                    .lastChange()
                    .filter(change -> newest.day.plusDays(GRACE).isBefore(change))
                    .ifPresent(
                        change ->
                            report
                                .at(newest.words.span())
                                .with("date", newest.words)
                                .with("changed", change.toString())));
  }

  private static Optional<Stated> newest(Subject subject) {
    Metadata metadata = subject.plan().metadata();
    return Stream.concat(
            metadata.updated().stream(), metadata.revisions().stream().map(Metadata.Revision::date))
        .flatMap(
            words ->
                Dates.in(words.text(), subject.vocabulary()).stream()
                    .map(day -> new Stated(words, day)))
        .max(Comparator.comparing(Stated::day));
  }
}
