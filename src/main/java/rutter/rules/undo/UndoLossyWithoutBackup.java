package rutter.rules.undo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Name;
import rutter.sql.Thing;

/** What is made again is empty, and what is overwritten is gone, unless something was kept. */
public final class UndoLossyWithoutBackup implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Prose prose = new Prose(subject);
    List<Way> ways = Ways.in(subject).stream().filter(way -> !prose.isOpen(way)).toList();
    ways.forEach(way -> empty(way, report));
    if (!ways.isEmpty() && !speaksOfBackup(subject)) {
      ways.forEach(way -> overwritten(way, report));
    }
  }

  private static boolean speaksOfBackup(Subject subject) {
    return subject.vocabulary().mentions("backup", subject.text());
  }

  /** A table or column that was dropped is made again, and nothing fills it. */
  private static void empty(Way way, Report report) {
    for (Piece piece : way.rehearsal().pieces()) {
      boolean holds = piece.thing() == Thing.TABLE || piece.thing() == Thing.COLUMN;
      Optional<Step> dropped = piece.goneBy().filter(step -> way.index(step) >= 0);
      if (holds && piece.isInitial() && piece.isAgain() && dropped.isPresent()) {
        Name table = piece.owner().orElse(piece).name();
        way.back().stream()
            .filter(step -> makes(step.change(), piece))
            .findFirst()
            .filter(step -> way.back().stream().noneMatch(each -> writes(each.change(), table)))
            .ifPresent(
                step ->
                    report
                        .at(Said.at(step, piece))
                        .as("empty")
                        .with("thing", Said.called(piece))
                        .near(Said.at(dropped.get(), piece), "empty"));
      }
    }
  }

  private static boolean makes(Change change, Piece piece) {
    if (change instanceof Change.AddColumn add) {
      return piece.thing() == Thing.COLUMN
          && add.column().name().is(piece.firstName())
          && !add.column().generated();
    }
    return change instanceof Change.CreateTable create
        && piece.thing() == Thing.TABLE
        && create.table().is(piece.firstName())
        && !create.query();
  }

  private static boolean writes(Change change, Name table) {
    return change instanceof Change.Write write && write.tables().stream().anyMatch(table::is);
  }

  /** Values of columns that the plan did not make, which no copy and no rollback speaks of. */
  private static void overwritten(Way way, Report report) {
    for (Step step : way.forward()) {
      if (step.change() instanceof Change.Write write
          && write.kind() == Change.Write.Kind.UPDATE
          && !write.tables().isEmpty()) {
        Name table = write.tables().get(0);
        List<SetColumns.Assignment> lost =
            SetColumns.of(step.statement()).all().stream()
                .filter(set -> !UndoDestroysCopy.isMade(way, List.of(table), set.column()))
                .filter(set -> !isFill(step, set.column()))
                .toList();
        boolean kept = isKept(way, step, table);
        boolean undone = way.back().stream().anyMatch(back -> writes(back.change(), table));
        if (!lost.isEmpty() && !kept && !undone) {
          report
              .at(lost.get(0).span())
              .with("column", lost.get(0).column())
              .with("table", table.said());
        }
      }
    }
  }

  /** {@code SET c = … WHERE c IS NULL} overwrites nothing. */
  private static boolean isFill(Step step, String column) {
    String text = step.statement().text().chars().toLowerCase(Locale.ROOT);
    return text.replaceAll("\\s+", " ").contains(column + " is null");
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isKept(Way way, Step until, Name table) {
    for (List<Step> steps : List.of(way.before(), way.forward())) {
      for (Step step : steps) {
        if (step == until) {
          return false;
        }
        boolean copies =
            (step.change() instanceof Change.CreateTable create && create.query())
                || (step.change() instanceof Change.Write write
                    && write.reads().stream().anyMatch(table::is))
                || (step.change() instanceof Change.Read
                    && Readers.has(step.statement().text().chars(), "copy"));
        if (copies && Readers.has(step.statement().text().chars(), table.name())) {
          return true;
        }
      }
    }
    return false;
  }
}
