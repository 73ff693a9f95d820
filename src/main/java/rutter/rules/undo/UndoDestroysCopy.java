package rutter.rules.undo;

import java.util.List;
import java.util.Optional;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Fact;
import rutter.sql.Name;
import rutter.sql.Thing;

/** Of copies that the plan made, of what was there before it, and of values that it filled in. */
public final class UndoDestroysCopy implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Prose prose = new Prose(subject);
    for (Way way : Ways.in(subject)) {
      copies(way, report);
      values(way, report);
      if (!prose.isForwardOpen(way)) {
        originals(way, subject, report);
      }
    }
  }

  /** Dropped before what reads it. */
  private static void copies(Way way, Report report) {
    List<Step> back = way.back();
    for (int i = 0; i < back.size(); i++) {
      if (back.get(i).change() instanceof Change.Drop drop && drop.thing() == Thing.TABLE) {
        for (Name name : drop.names()) {
          Optional<Step> reader =
              back.subList(i + 1, back.size()).stream()
                  .filter(step -> reads(step, name))
                  .findFirst();
          if (reader.isPresent() && !isMadeAgain(back.subList(i + 1, back.size()), name)) {
            report.at(name.span()).with("table", name.said()).near(reader.get().statement().span());
          }
        }
      }
    }
  }

  private static boolean reads(Step step, Name table) {
    return step.change() instanceof Change.Write write
        && write.reads().stream().anyMatch(name -> name.is(table));
  }

  private static boolean isMadeAgain(List<Step> steps, Name table) {
    return steps.stream()
        .map(Step::change)
        .anyMatch(
            change ->
                (change instanceof Change.CreateTable create && create.table().is(table))
                    || (change instanceof Change.Rename rename && rename.to().is(table)));
  }

  /** {@code SET c = NULL} for every row of a column that the plan filled and did not make. */
  private static void values(Way way, Report report) {
    for (Step step : way.back()) {
      if (step.change() instanceof Change.Write write
          && write.kind() == Change.Write.Kind.UPDATE
          && !step.says(Fact.WHERE)
          && !step.says(Fact.LIMIT)) {
        for (SetColumns.Assignment set : SetColumns.of(step.statement()).all()) {
          Optional<Step> filled = filled(way, write.tables(), set.column());
          if (set.toNull() && filled.isPresent() && !isMade(way, write.tables(), set.column())) {
            report
                .at(set.span())
                .as("values")
                .with("column", set.column())
                .with("table", write.tables().get(0).said())
                .near(filled.get().statement().span(), "values");
          }
        }
      }
    }
  }

  private static Optional<Step> filled(Way way, List<Name> tables, String column) {
    return way.forward().stream()
        .filter(step -> updates(step.change(), tables))
        .filter(
            step ->
                SetColumns.of(step.statement()).all().stream()
                    .anyMatch(set -> set.column().equals(column) && !set.toNull()))
        .findFirst();
  }

  private static boolean updates(Change change, List<Name> tables) {
    return change instanceof Change.Write write
        && write.kind() == Change.Write.Kind.UPDATE
        && !tables.isEmpty()
        && write.tables().stream().anyMatch(name -> name.is(tables.get(0)));
  }

  static boolean isMade(Way way, List<Name> tables, String column) {
    return way.rehearsal().pieces().stream()
        .filter(piece -> !piece.isInitial())
        .anyMatch(
            piece ->
                (piece.thing() == Thing.TABLE && tables.stream().anyMatch(piece.firstName()::is))
                    || (piece.thing() == Thing.COLUMN && piece.firstName().key().equals(column)));
  }

  /** A table or column that the plan only changes is dropped, and nothing makes it again. */
  private static void originals(Way way, Subject subject, Report report) {
    List<Stranger> strangers = way.rehearsal().strangers();
    for (Piece piece : way.rehearsal().pieces()) {
      boolean kind = piece.thing() == Thing.TABLE || piece.thing() == Thing.COLUMN;
      boolean ours = strangers.stream().anyMatch(stranger -> stranger.piece() == piece);
      boolean lost = kind && piece.isInitial() && !ours && !piece.isAlive() && !piece.isAgain();
      Optional<Step> end = piece.goneBy().filter(step -> isIn(way.back(), step));
      boolean alone = piece.owner().filter(table -> !table.isAlive()).isEmpty();
      if (lost && alone && end.isPresent() && !isCreated(subject, piece)) {
        report.at(Said.at(end.get(), piece)).as("original").with("thing", Said.called(piece));
      }
    }
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isIn(List<Step> steps, Step step) {
    return steps.stream().anyMatch(each -> each == step);
  }

  /** By any code of the document, also such as is only shown. */
  private static boolean isCreated(Subject subject, Piece piece) {
    String name = piece.firstName().name();
    return subject.plan().commands().stream()
        .map(command -> command.body())
        .anyMatch(
            body ->
                (Readers.has(body, "create") || Readers.has(body, "add"))
                    && Readers.has(body, name));
  }
}
