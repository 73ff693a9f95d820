package rutter.emit.report;

import java.util.ArrayList;
import java.util.List;
import rutter.review.GapRow;
import rutter.review.Review;

/** Which stage closes which gap, and which gap none. */
final class GapTable {
  private GapTable() {}

  static List<Part> of(Review review, Links links) {
    List<String> open =
        review.gaps().stream().filter(gap -> !gap.settled()).map(GapRow::called).toList();
    String lead = open.isEmpty() ? "" : "**Without a stage:** " + Phrases.cell(open) + ".";
    return Part.table(
        "Gaps",
        lead,
        "| Gap | What | Risk | Closed by |",
        review.gaps().stream().map(gap -> row(gap, links)).toList());
  }

  private static String row(GapRow gap, Links links) {
    return Part.row(
        links.to(Phrases.cell(gap.called()), gap.line()),
        Phrases.cell(gap.title()),
        Phrases.cell(gap.risk()),
        closed(gap));
  }

  private static String closed(GapRow gap) {
    List<String> said = new ArrayList<>();
    if (!gap.stages().isEmpty()) {
      said.add(Phrases.cell(gap.stages()));
    }
    if (!gap.unknown().isEmpty()) {
      said.add(Phrases.cell(gap.unknown()) + " (**no such stage**)");
    }
    gap.fate()
        .ifPresent(
            fate ->
                said.add(
                    fate.kind().toString().replace('-', ' ')
                        + (fate.reason().isBlank() ? "" : ": " + Phrases.cell(fate.reason()))));
    return said.isEmpty() ? "**nothing**" : String.join("; ", said);
  }
}
