package rutter.review;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.plan.Level.Grade;
import rutter.plan.Metadata;
import rutter.plan.Words;
import rutter.rules.Dates;
import rutter.rules.Subject;
import rutter.rules.Unfilled;
import rutter.rules.approvals.RequiredRoles;

/** Reads whose plan it is, and how many days ago it was changed. */
final class Heads {
  private Heads() {}

  static Review.Head of(Reviewed reviewed) {
    Subject subject = reviewed.subject();
    Metadata metadata = subject.plan().metadata();
    return new Review.Head(
        subject.kind(),
        reviewed.program().header().title(),
        subject.source().name(),
        filled(metadata.status(), subject),
        filled(metadata.owner(), subject),
        RequiredRoles.risks(subject).stream().max(Grade::compareTo).map(Grade::toString),
        changed(subject).map(day -> ChronoUnit.DAYS.between(day, subject.around().today())),
        reviewed.program().header().rutter());
  }

  private static Optional<String> filled(Optional<Words> words, Subject subject) {
    Unfilled unfilled = new Unfilled(subject);
    return words
        .filter(said -> !Unfilled.isBlank(said) && !unfilled.isPlaceholder(said))
        .map(Words::text);
  }

  /** What git knows is surer than what an author remembers to write. */
  private static Optional<LocalDate> changed(Subject subject) {
    return subject.around().lastChange().or(() -> stated(subject));
  }

  private static Optional<LocalDate> stated(Subject subject) {
    Metadata metadata = subject.plan().metadata();
    return Stream.concat(
            metadata.updated().stream(), metadata.revisions().stream().map(Metadata.Revision::date))
        .flatMap(words -> Dates.in(words.text(), subject.vocabulary()).stream())
        .max(Comparator.naturalOrder());
  }
}
