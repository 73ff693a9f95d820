package rutter.rules.structure;

import rutter.plan.Metadata.Revision;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** The first row of a history that stands the wrong way round to the row above it. */
public final class RevisionUnordered implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    History.of(subject).forEach(history -> check(history, report));
  }

  private static void check(History history, Report report) {
    int way = history.isNewestLast() ? 1 : -1;
    for (int i = 1; i < history.entries().size(); i++) {
      Revision row = history.entries().get(i).row();
      Revision above = history.entries().get(i - 1).row();
      if (history.days(i) * way < 0) {
        report
            .at(row.date().span())
            .as(way > 0 ? "date" : "date-down")
            .with("date", row.date())
            .with("above", above.date())
            .near(above.date().span());
        return;
      }
      if (history.versions(i) * way < 0) {
        report
            .at(row.version().span())
            .as(way > 0 ? "version" : "version-down")
            .with("version", row.version())
            .with("above", above.version())
            .near(above.version().span());
        return;
      }
    }
  }
}
