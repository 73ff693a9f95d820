package rutter.emit.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import rutter.review.Review;
import rutter.review.Severities;
import rutter.review.StageRow;

/** Stage by stage, what covers it. */
final class CoverageTable {
  private static final List<String> COLUMNS =
      List.of(
          "Stage",
          "Risk",
          "Takes",
          "Layers",
          "Verified",
          "Undone by",
          "Gaps",
          "Approvals",
          "Findings");

  private CoverageTable() {}

  static Table of(Review review) {
    boolean whole = review.verdict().undoneAsAWhole().isPresent();
    List<Table.Row> rows = review.stages().stream().map(stage -> row(stage, whole)).toList();
    boolean lonely = review.elsewhere().all() > 0 && !rows.isEmpty();
    return Table.of(Table.Topic.STAGES, COLUMNS, rows)
        .endedBy(lonely ? elsewhere(review) : Table.Row.NONE)
        .foldedIf(false)
        .ledBy(silence(review))
        .spoken();
  }

  /** What a reader looks for and finds of no stage. */
  private static Phrase silence(Review review) {
    List<String> missing = new ArrayList<>();
    if (review.stages().stream().allMatch(stage -> stage.risk().isBlank())) {
      missing.add("how risky it is");
    }
    if (review.stages().stream().allMatch(stage -> stage.duration().isBlank())) {
      missing.add("how long it takes");
    }
    return Phrase.own(
        missing.isEmpty() ? "" : "No stage says " + String.join(" or ", missing) + ".");
  }

  private static Table.Row elsewhere(Review review) {
    List<Phrase> cells = new ArrayList<>();
    cells.add(Phrase.own("outside of stages"));
    cells.addAll(Collections.nCopies(COLUMNS.size() - 2, Phrase.EMPTY));
    cells.add(found(review.elsewhere()));
    return new Table.Row(cells);
  }

  private static Table.Row row(StageRow stage, boolean whole) {
    return Table.Row.of(
        Phrases.cell(stage.called()).at(stage.line()),
        Phrases.cell(stage.risk()),
        Phrases.cell(stage.duration()),
        Phrases.cell(stage.layers()),
        verified(stage),
        undone(stage.undone(), whole),
        Phrases.cell(stage.gaps()),
        approved(stage),
        found(stage.findings()));
  }

  private static Phrase verified(StageRow stage) {
    return switch (stage.verified()) {
      case STATED ->
          Phrase.own(stage.checks() == 0 ? "yes" : Phrases.count(stage.checks(), "check"));
      case HINTED -> Phrase.own("only hinted at");
      case NOT -> Phrase.strong("no");
    };
  }

  /** {@code whole}: the plan says how it is undone as a whole. */
  private static Phrase undone(StageRow.Undone undone, boolean whole) {
    Phrase where =
        undone.line() == 0 ? Phrase.EMPTY : Phrase.own(", ").and(Phrase.line(undone.line()));
    String steps =
        undone.operations() == 0 ? "" : " (" + Phrases.count(undone.operations(), "step") + ")";
    return switch (undone.coverage()) {
      case OWN -> Phrase.own("its own rollback" + steps).and(where);
      case ROW -> Phrase.own("a row of a table" + steps).and(where);
      case NAMED -> Phrase.own("a rollback that names it" + steps).and(where);
      case LINKED -> Phrase.own("a linked document" + steps);
      case NOT_APPLICABLE -> Phrase.own("not needed").and(where);
      case IMPOSSIBLE -> Phrase.strong("cannot be undone").and(where);
      case NONE -> Phrase.strong(whole ? "nothing of its own" : "nothing");
    };
  }

  private static Phrase approved(StageRow stage) {
    int all = stage.approved().size() + stage.unapproved().size();
    if (all == 0) {
      return Phrase.NOTHING;
    }
    String share = stage.approved().size() + " of " + all;
    return stage.unapproved().isEmpty()
        ? Phrase.own(share)
        : Phrase.strong(share).and(", missing: ").and(Phrases.cell(stage.unapproved()));
  }

  private static Phrase found(Severities found) {
    Phrase counted = Phrase.own(String.join(", ", Phrases.counted(found)));
    return found.errors() > 0 ? counted.strong() : counted.orNothing();
  }
}
