package rutter.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rutter.outline.Table;
import rutter.plan.Level;
import rutter.plan.Stage;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** The risk of stages that is said in a table of them, and not in the stages. */
final class StageRisks {
  private final Vocabulary vocabulary;
  private final Values values;
  private final StageRefs refs;
  private final Map<String, Level> byStage = new HashMap<>();

  StageRisks(Place root, Vocabulary vocabulary, StageRefs refs, List<Unit> units) {
    this.vocabulary = vocabulary;
    this.values = Values.in(vocabulary);
    this.refs = refs;
    String kind = units.isEmpty() ? "" : units.get(0).label().kind();
    root.all()
        .filter(place -> place.block() instanceof Table && !place.isUnder(Concept.EXAMPLE))
        .map(place -> (Table) place.block())
        .forEach(table -> read(table, kind));
  }

  private void read(Table table, String kind) {
    Columns columns = Columns.of(table, vocabulary);
    String first = columns.count() == 0 ? "" : table.header().cell(0).plain();
    boolean stages = first.equalsIgnoreCase(kind) || vocabulary.means(first, Concept.STAGE);
    if (!stages || !columns.has(Concept.RISK) || columns.has(Concept.APPROVAL_NEEDED)) {
      return;
    }
    for (Table.Row row : table.rows()) {
      List<String> keys = keys(row.cell(0).plain());
      columns
          .some(row, Concept.RISK)
          .map(values::level)
          .filter(level -> keys.size() == 1 && level.grade().isPresent())
          .ifPresent(level -> byStage.putIfAbsent(keys.get(0), level));
    }
  }

  /** By its number; if no stage has it, by the name behind it. */
  private List<String> keys(String cell) {
    List<String> keys = refs.inCell(cell).keys();
    int colon = cell.indexOf(": ");
    return keys.isEmpty() && colon > 0 ? refs.inCell(cell.substring(colon + 2)).keys() : keys;
  }

  Stage rated(Stage stage) {
    Level level = byStage.get(stage.key());
    return level == null || stage.facts().risk().isPresent() ? stage : stage.withRisk(level);
  }
}
