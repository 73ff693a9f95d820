package rutter.rules.undo;

import java.util.List;
import java.util.Optional;
import rutter.plan.Command;
import rutter.rules.Code;
import rutter.rules.CodeLines;
import rutter.rules.Observation;
import rutter.rules.Subject;
import rutter.sql.Change;
import rutter.sql.Schema;
import rutter.sql.Undo;
import rutter.text.Edit;

/** The statements that a rollback lacks, and where in its SQL they belong. */
final class Inverses {
  private final Subject subject;
  private final Way way;
  private final CodeLines lines;

  Inverses(Subject subject, Way way) {
    this.subject = subject;
    this.way = way;
    this.lines = new CodeLines(subject.source());
  }

  /** What undoes a step, and the edit that writes it where nothing is lost by it. */
  record Inverse(Undo undo, List<Edit> edits) {
    void tell(Observation seen) {
      seen.with("sql", String.join("; ", undo.sql()));
      if (!edits.isEmpty()) {
        seen.safeFix(edits);
      }
    }
  }

  // what is written twice is two steps
  @SuppressWarnings("ReferenceEquality")
  Optional<Inverse> of(Step step) {
    Schema known = new Schema(way.dialect());
    way.before().forEach(each -> known.add(each.change()));
    for (Step each : way.forward()) {
      if (each == step) {
        Undo undo = Undo.of(step.change(), known);
        return undo.sql().isEmpty()
            ? Optional.empty()
            : Optional.of(new Inverse(undo, undo.isWhole() ? edits(step, undo) : List.of()));
      }
      known.add(each.change());
    }
    return Optional.empty();
  }

  /** Before what undoes an earlier step, or else behind all. */
  private List<Edit> edits(Step step, Undo undo) {
    List<Step> own = way.back().stream().filter(this::isInFence).toList();
    boolean all = own.size() == way.back().size() && !own.isEmpty();
    boolean beside = undo.sql().stream().anyMatch(sql -> sql.contains("CONCURRENTLY"));
    boolean bound = own.stream().anyMatch(each -> each.change() instanceof Change.Transaction);
    if (!all || (beside && bound)) {
      return List.of();
    }
    for (Step each : own) {
      boolean ends = each.change() instanceof Change.Transaction end && isCommit(end);
      if (ends || way.undoesBefore(each, step)) {
        return lines.before(each.statement().span(), undo.sql()).map(List::of).orElse(List.of());
      }
    }
    return List.of(lines.behind(own.get(own.size() - 1).statement().span(), undo.sql()));
  }

  private static boolean isCommit(Change.Transaction transaction) {
    return transaction.control() == Change.Control.COMMIT;
  }

  private boolean isInFence(Step step) {
    Command command = step.command();
    return command.form() == Command.Form.FENCE && Code.in(subject).isSql(command);
  }
}
