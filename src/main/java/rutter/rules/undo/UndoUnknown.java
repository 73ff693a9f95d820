package rutter.rules.undo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rutter.plan.Command;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Column;
import rutter.sql.Thing;
import rutter.text.Nearest;

/** Only of what is named nowhere else: what is spoken of may be made by other means. */
public final class UndoUnknown implements Rule {
  private static final Set<Thing> KINDS =
      Set.of(
          Thing.TABLE,
          Thing.COLUMN,
          Thing.INDEX,
          Thing.CONSTRAINT,
          Thing.TYPE,
          Thing.SEQUENCE,
          Thing.VIEW,
          Thing.MATERIALIZED_VIEW,
          Thing.FUNCTION,
          Thing.TRIGGER);

  @Override
  public void check(Subject subject, Report report) {
    Prose prose = new Prose(subject);
    for (Way way : Ways.in(subject)) {
      boolean structure = way.forward().stream().anyMatch(step -> isStructure(step.change()));
      if (structure && !prose.isForwardOpen(way)) {
        String elsewhere = elsewhere(subject, way);
        for (Stranger stranger : way.rehearsal().strangers()) {
          if (isTold(stranger, way)
              && !Readers.has(elsewhere, stranger.piece().firstName().name())) {
            report(stranger, way, report);
          }
        }
      }
    }
  }

  private static void report(Stranger stranger, Way way, Report report) {
    Piece piece = stranger.piece();
    Observation seen = report.at(Said.at(stranger.step(), piece)).with("thing", Said.called(piece));
    Set<String> known = new TreeSet<>();
    for (Piece other : way.rehearsal().pieces()) {
      if (other != piece && other.thing() == piece.thing()) {
        known.add(other.firstName().said());
      }
    }
    Optional<String> meant = Nearest.to(piece.firstName().said(), known);
    meant.ifPresent(name -> seen.as("near").with("name", name));
  }

  private static boolean isTold(Stranger stranger, Way way) {
    Piece piece = stranger.piece();
    boolean whole =
        piece.owner().stream()
            .noneMatch(
                owner ->
                    way.rehearsal().strangers().stream().anyMatch(any -> any.piece() == owner));
    return whole
        && KINDS.contains(piece.thing())
        && !(stranger.step().change() instanceof Change.Write)
        && !isGivenName(piece, way);
  }

  /** Servers name the indexes and constraints that a plan does not name. */
  private static boolean isGivenName(Piece piece, Way way) {
    boolean may = piece.thing() == Thing.INDEX || piece.thing() == Thing.CONSTRAINT;
    return (may || piece.thing() == Thing.SEQUENCE)
        && way.forward().stream().anyMatch(step -> leavesNames(step.change()));
  }

  private static boolean leavesNames(Change change) {
    if (change instanceof Change.CreateTable table) {
      return table.like().isPresent()
          || table.query()
          || table.columns().stream().anyMatch(UndoUnknown::leavesName)
          || table.constraints().stream().anyMatch(constraint -> constraint.name().isEmpty());
    } else if (change instanceof Change.AddColumn add) {
      return leavesName(add.column());
    } else if (change instanceof Change.CreateIndex index) {
      return index.name().isEmpty();
    }
    return change instanceof Change.AddConstraint add && add.constraint().name().isEmpty();
  }

  private static boolean leavesName(Column column) {
    boolean keyed = column.primaryKey() || column.unique() || column.check();
    return keyed
        || column.references().isPresent()
        || column.identity()
        || column.type().contains("erial");
  }

  static boolean isStructure(Change change) {
    return change instanceof Change.CreateTable
        || change instanceof Change.CreateIndex
        || change instanceof Change.Create
        || change instanceof Change.AddColumn
        || change instanceof Change.DropColumn
        || change instanceof Change.AlterColumn
        || change instanceof Change.AddConstraint
        || change instanceof Change.DropConstraint
        || change instanceof Change.Rename;
  }

  /** The document without the commands of the way back. */
  private static String elsewhere(Subject subject, Way way) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    List<Command> commands =
        way.commandsBack().stream()
            .sorted(Comparator.comparingInt(command -> command.span().start()))
            .toList();
    for (Command command : commands) {
      if (command.span().start() >= at) {
        text.append(subject.text(), at, command.span().start()).append('\n');
        at = command.span().end();
      }
    }
    return text.append(subject.text(), at, subject.text().length()).toString();
  }
}
