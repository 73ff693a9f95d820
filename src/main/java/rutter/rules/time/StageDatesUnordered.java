package rutter.rules.time;

import java.time.LocalDate;
import java.util.Optional;
import rutter.outline.Item;
import rutter.outline.Listing;
import rutter.rules.Dates;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;

/** Tasks of one list, each on or until a day, of which a later one comes first. */
public final class StageDatesUnordered implements Rule {
  /** The day of a task, and where it is written. */
  private record Dated(LocalDate day, Span span) {}

  @Override
  public void check(Subject subject, Report report) {
    subject.blocks(Listing.class).forEach(list -> check(list, subject, report));
  }

  private static void check(Listing list, Subject subject, Report report) {
    Optional<Dated> before = Optional.empty();
    for (Item task : list.items()) {
      Optional<Dated> dated = task.tick().flatMap(box -> dated(task, subject));
      Optional<Dated> last = before;
      if (last.isPresent()
          && dated.filter(one -> one.day().isBefore(last.get().day())).isPresent()) {
        report
            .at(dated.get().span())
            .with("day", dated.get().day().toString())
            .with("before", last.get().day().toString())
            .near(last.get().span());
        return;
      }
      before = dated.or(() -> last);
    }
  }

  private static Optional<Dated> dated(Item task, Subject subject) {
    String text = task.text().plain();
    return Dates.all(text, subject.vocabulary()).stream()
        .filter(day -> isOnDay(text.substring(0, day.start()), subject))
        .findFirst()
        .map(
            day ->
                new Dated(
                    day.date(), Written.at(task.text(), day.start(), day.end(), subject.text())));
  }

  private static boolean isOnDay(String before, Subject subject) {
    String[] words = before.split("\\s+", -1);
    int last = words.length - 2;
    return last >= 0 && subject.vocabulary().value("dated", words[last]).isPresent();
  }
}
