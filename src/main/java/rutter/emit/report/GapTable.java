package rutter.emit.report;

import java.util.ArrayList;
import java.util.List;
import rutter.review.GapRow;
import rutter.review.Review;

/** Which stage closes which gap, and which gap none. */
final class GapTable {
  private GapTable() {}

  static Table of(Review review) {
    List<String> open =
        review.gaps().stream().filter(gap -> !gap.settled()).map(GapRow::called).toList();
    Phrase lead =
        open.isEmpty()
            ? Phrase.EMPTY
            : Phrase.strong("Without a stage:").and(" ").and(Phrases.cell(open)).and(".");
    return Table.of(
            Table.Topic.GAPS,
            List.of("Gap", "What", "Risk", "Closed by"),
            review.gaps().stream().map(GapTable::row).toList())
        .ledBy(lead)
        .spoken();
  }

  private static Table.Row row(GapRow gap) {
    return Table.Row.of(
        Phrases.cell(gap.called()).at(gap.line()),
        Phrases.cell(gap.title()),
        Phrases.cell(gap.risk()),
        closed(gap));
  }

  private static Phrase closed(GapRow gap) {
    List<Phrase> said = new ArrayList<>();
    if (!gap.stages().isEmpty()) {
      said.add(Phrases.cell(gap.stages()));
    }
    if (!gap.unknown().isEmpty()) {
      said.add(Phrases.cell(gap.unknown()).and(" (").and(Phrase.strong("no such stage")).and(")"));
    }
    gap.fate().ifPresent(fate -> said.add(said(fate)));
    return said.isEmpty() ? Phrase.strong("nothing") : Phrase.joined("; ", said);
  }

  private static Phrase said(GapRow.Fate fate) {
    Phrase kind = Phrase.own(fate.kind().toString().replace('-', ' '));
    return fate.reason().isBlank() ? kind : kind.and(": ").and(Phrases.cell(fate.reason()));
  }
}
