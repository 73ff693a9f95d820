package rutter.emit.report;

import java.util.ArrayList;
import java.util.List;
import rutter.review.Review;
import rutter.review.StageRow;

/** Stage by stage, what covers it. */
final class CoverageTable {
  private static final String HEADER =
      "| Stage | Risk | Takes | Layers | Verified | Undone by | Gaps | Approvals | Findings |";

  private CoverageTable() {}

  static List<Part> of(Review review, Links links) {
    List<String> rows = new ArrayList<>();
    review.stages().forEach(stage -> rows.add(row(stage, links)));
    boolean lonely = review.elsewhere().all() > 0 && !rows.isEmpty();
    String rest =
        lonely
            ? Part.row("*outside of stages*", "", "", "", "", "", "", "", found(review.elsewhere()))
            : "";
    return Part.table("Stages", "", HEADER, rows, false).stream()
        .map(part -> new Part(part.what(), part.head(), part.rows(), rest + part.foot()))
        .toList();
  }

  private static String row(StageRow stage, Links links) {
    return Part.row(
        links.to(Phrases.cell(stage.called()), stage.line()),
        Phrases.cell(stage.risk()),
        Phrases.cell(stage.duration()),
        Phrases.cell(stage.layers()),
        verified(stage),
        undone(stage.undone(), links),
        Phrases.cell(stage.gaps()),
        approved(stage),
        found(stage.findings()));
  }

  private static String verified(StageRow stage) {
    return switch (stage.verified()) {
      case STATED -> stage.checks() == 0 ? "yes" : Phrases.count(stage.checks(), "check");
      case HINTED -> "hinted at";
      case NOT -> "**no**";
    };
  }

  private static String undone(StageRow.Undone undone, Links links) {
    String where = undone.line() == 0 ? "" : ", " + links.line(undone.line());
    String steps =
        undone.operations() == 0 ? "" : " (" + Phrases.count(undone.operations(), "step") + ")";
    return switch (undone.coverage()) {
      case OWN -> "its own rollback" + steps + where;
      case ROW -> "a row of a table" + steps + where;
      case NAMED -> "a rollback that names it" + steps + where;
      case LINKED -> "a linked document" + steps;
      case NOT_APPLICABLE -> "not needed" + where;
      case IMPOSSIBLE -> "**cannot be undone**" + where;
      case NONE -> "**nothing**";
    };
  }

  private static String approved(StageRow stage) {
    int all = stage.approved().size() + stage.unapproved().size();
    if (all == 0) {
      return Phrases.NOTHING;
    }
    String share = stage.approved().size() + " of " + all;
    return stage.unapproved().isEmpty()
        ? share
        : "**" + share + "**, missing: " + Phrases.cell(stage.unapproved());
  }

  private static String found(rutter.review.Severities found) {
    String counted = String.join(", ", Phrases.counted(found));
    return counted.isEmpty()
        ? Phrases.NOTHING
        : found.errors() > 0 ? "**" + counted + "**" : counted;
  }
}
