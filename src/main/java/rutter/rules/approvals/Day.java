package rutter.rules.approvals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rutter.plan.Words;
import rutter.rules.Dates;
import rutter.rules.Subject;

/** A day, and the words that name it. */
record Day(LocalDate date, Words words) {
  static List<Day> of(List<Words> all, Subject subject) {
    List<Day> days = new ArrayList<>();
    for (Words words : all) {
      Dates.in(words.text(), subject.vocabulary()).ifPresent(day -> days.add(new Day(day, words)));
    }
    return days;
  }

  /** When the plan was changed, as it says itself. */
  static List<Day> changes(Subject subject) {
    List<Words> changes = new ArrayList<>(subject.plan().metadata().updated().stream().toList());
    subject.plan().metadata().revisions().forEach(revision -> changes.add(revision.date()));
    return of(changes, subject);
  }

  static Day last(List<Day> days) {
    return days.stream().max(Comparator.comparing(Day::date)).orElseThrow();
  }
}
