package rutter.rules.undo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import rutter.sql.Change;
import rutter.sql.Fact;
import rutter.sql.Thing;

/** A change that a rollback does not take back, and how it is told. */
record Missing(Piece piece, Step step, String kind) {
  private static final Set<Thing> TOLD =
      Set.of(
          Thing.TABLE,
          Thing.COLUMN,
          Thing.INDEX,
          Thing.CONSTRAINT,
          Thing.TYPE,
          Thing.DOMAIN,
          Thing.SEQUENCE,
          Thing.VIEW,
          Thing.MATERIALIZED_VIEW,
          Thing.FUNCTION,
          Thing.PROCEDURE,
          Thing.TRIGGER,
          Thing.POLICY,
          Thing.PUBLICATION,
          Thing.SUBSCRIPTION);

  /** In the order of the steps. */
  static List<Missing> of(Way way) {
    List<Missing> all = new ArrayList<>();
    for (Piece piece : way.rehearsal().pieces()) {
      if (TOLD.contains(piece.thing())) {
        add(piece, way, all);
      }
    }
    all.sort(Comparator.comparingInt(missing -> way.index(missing.step)));
    return all;
  }

  private static void add(Piece piece, Way way, List<Missing> all) {
    if (piece.isInitial() || way.index(piece.madeBy().orElseThrow()) < 0) {
      if (piece.isAlive()) {
        changed(piece, way, all);
      } else if (!piece.isAgain() && piece.owner().filter(table -> !table.isAlive()).isEmpty()) {
        piece
            .goneBy()
            .filter(step -> way.index(step) >= 0)
            .ifPresent(step -> all.add(new Missing(piece, step, "dropped")));
      }
    } else if (piece.isAlive() && !piece.isDoubtful() && !isCopy(piece) && !standsIn(piece, way)) {
      boolean withOwner =
          piece.owner().flatMap(Piece::madeBy).filter(step -> way.index(step) >= 0).isPresent();
      if (!withOwner) {
        all.add(new Missing(piece, piece.madeBy().orElseThrow(), ""));
      }
    }
  }

  private static void changed(Piece piece, Way way, List<Missing> all) {
    if (!piece.isNamedAsFirst()) {
      piece
          .renamedBy()
          .filter(step -> way.index(step) >= 0)
          .ifPresent(step -> all.add(new Missing(piece, step, "renamed")));
    }
    piece.altered().values().stream()
        .filter(step -> way.index(step) >= 0)
        .filter(step -> !(step.change() instanceof Change.Create))
        .forEach(step -> all.add(new Missing(piece, step, "altered")));
  }

  /** A copy of rows may stay when all else is undone. */
  private static boolean isCopy(Piece piece) {
    String name = piece.name().name().toLowerCase(Locale.ROOT);
    boolean called = name.contains("backup") || name.contains("bak") || name.contains("archive");
    boolean filled =
        piece
            .madeBy()
            .filter(
                step ->
                    step.change() instanceof Change.CreateTable table
                        && (table.query() || table.like().isPresent() || step.says(Fact.TEMPORARY)))
            .isPresent();
    return called || filled;
  }

  /** What was made bears the name of what was there before. */
  private static boolean standsIn(Piece piece, Way way) {
    return !piece.isNamedAsFirst()
        && way.rehearsal().pieces().stream()
            .anyMatch(
                other ->
                    other.isInitial()
                        && other.thing() == piece.thing()
                        && other.firstName().is(piece.name()));
  }
}
