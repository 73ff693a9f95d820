package rutter.rules.undo;

import java.util.List;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Only of rollbacks that are SQL alone and undo something: words may undo anything. */
public final class UndoMissing implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Prose prose = new Prose(subject);
    for (Way way : Ways.in(subject)) {
      if (way.undoesAnything() && !prose.isOpen(way)) {
        String words = prose.of(way);
        Inverses inverses = new Inverses(subject, way);
        List<Missing> missing = Missing.of(way);
        missing.stream()
            .filter(each -> !Readers.has(words, each.piece().firstName().name()))
            .filter(each -> !isMeant(each, way) && !isBelieved(each, way))
            .forEach(each -> report(each, way, inverses, report));
      }
    }
  }

  /** Something of its kind that no step makes is undone: one name of the two is wrong. */
  private static boolean isMeant(Missing missing, Way way) {
    return way.rehearsal().strangers().stream()
        .anyMatch(stranger -> stranger.piece().thing() == missing.piece().thing());
  }

  /** What is dropped and then used is believed to be there: that is another mistake. */
  private static boolean isBelieved(Missing missing, Way way) {
    String name = missing.piece().firstName().name();
    return missing.kind().equals("dropped")
        && way.back().stream().anyMatch(step -> Readers.has(step.statement().text().chars(), name));
  }

  private static void report(Missing missing, Way way, Inverses inverses, Report report) {
    Observation seen =
        report
            .at(Said.at(missing.step(), missing.piece()))
            .as(missing.kind())
            .with("thing", Said.called(missing.piece()))
            .with("sql", "by the opposite statement")
            .with("before", missing.piece().firstName().said())
            .near(way.back().get(0).statement().span());
    inverses.of(missing.step()).ifPresent(inverse -> inverse.tell(seen));
  }
}
