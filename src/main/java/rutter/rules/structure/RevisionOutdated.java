package rutter.rules.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rutter.plan.Metadata;
import rutter.plan.Words;
import rutter.rules.Dates;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** The head of a plan and its history both say which version this is; they must agree. */
public final class RevisionOutdated implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    List<History> histories = History.of(subject);
    if (histories.size() != 1) {
      return;
    }
    Metadata metadata = subject.plan().metadata();
    History.Entry newest = histories.get(0).newest();
    Optional<Version> version = metadata.version().flatMap(words -> Version.of(words.text()));
    if (version.isPresent()
        && newest.version().isPresent()
        && !version.get().isSame(newest.version().get())) {
      Words stated = metadata.version().orElseThrow();
      Words row = newest.row().version();
      report
          .at(stated.span())
          .as("version")
          .with("stated", stated)
          .with("row", row)
          .near(row.span());
    }
    Optional<LocalDate> updated =
        metadata.updated().flatMap(words -> Dates.in(words.text(), subject.vocabulary()));
    if (updated.isPresent()
        && newest.day().isPresent()
        && updated.get().isBefore(newest.day().get())) {
      Words stated = metadata.updated().orElseThrow();
      Words row = newest.row().date();
      report.at(stated.span()).as("date").with("stated", stated).with("row", row).near(row.span());
    }
  }
}
