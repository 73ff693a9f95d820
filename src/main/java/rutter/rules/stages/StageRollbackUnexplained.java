package rutter.rules.stages;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rutter.outline.Table;
import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;

/** “N/A” alone; in a table another cell of the row may give the reason. */
public final class StageRollbackUnexplained implements Rule {
  private static final Set<String> BARE = Set.of("na", "none");

  @Override
  public void check(Subject subject, Report report) {
    Set<Span> explained = explained(subject);
    for (Stage stage : subject.plan().stages()) {
      List<Words> steps = stage.rollback().steps();
      if (stage.rollback().coverage() == Rollback.Coverage.NOT_APPLICABLE
          && steps.size() == 1
          && isBare(steps.get(0), subject)
          && !explained.contains(stage.rollback().span())) {
        report.at(steps.get(0).span()).with("stage", stage.called()).with("said", steps.get(0));
      }
    }
  }

  private static boolean isBare(Words said, Subject subject) {
    String words = said.text().replaceAll("[\\s.!]+$", "");
    return subject.vocabulary().value("answer", words).filter(BARE::contains).isPresent();
  }

  /** The rows that say more than the stage and how it is undone. */
  private static Set<Span> explained(Subject subject) {
    return subject
        .blocks(Table.class)
        .flatMap(table -> table.rows().stream())
        .filter(row -> row.cells().stream().filter(cell -> !cell.isEmpty()).count() > 2)
        .map(Table.Row::span)
        .collect(Collectors.toSet());
  }
}
