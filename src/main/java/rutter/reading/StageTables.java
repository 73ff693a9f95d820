package rutter.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Stages that exist only as the rows of a table. */
final class StageTables {
  private static final Set<Concept> OF_STAGES =
      Set.of(
          Concept.DURATION,
          Concept.EFFORT,
          Concept.DEPENDENCIES,
          Concept.STATUS,
          Concept.ROLLBACK,
          Concept.VERIFICATION,
          Concept.OWNER,
          Concept.TASK);

  private static final Set<Concept> NEVER =
      Set.of(Concept.ROLLBACK, Concept.EXAMPLE, Concept.VERIFICATION, Concept.GAPS);

  /** {@code 1}, {@code 4.5}, {@code 2b} */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:\\.\\d{1,3}){0,4}[a-z]?");

  private final Place root;
  private final Vocabulary vocabulary;

  StageTables(Place root, Vocabulary vocabulary) {
    this.root = root;
    this.vocabulary = vocabulary;
  }

  List<Unit> find() {
    return root.all()
        .filter(place -> place.block() instanceof Table)
        .filter(place -> place.around().noneMatch(outer -> outer.isAny(NEVER)))
        .map(this::rows)
        .filter(rows -> rows.size() > 1)
        .findFirst()
        .orElse(List.of());
  }

  private List<Unit> rows(Place place) {
    Columns columns = Columns.of((Table) place.block(), vocabulary);
    Optional<Integer> stage = columns.first(Concept.STAGE).or(() -> numbered(place, columns));
    boolean tells = columns.concepts().stream().anyMatch(OF_STAGES::contains);
    boolean announced =
        place.isUnder(Concept.STAGES) || place.isUnder(Concept.TIMELINE) || columns.count() > 3;
    List<Unit> units = new ArrayList<>();
    if (stage.isPresent() && stage.get() < 2 && tells && announced) {
      List<Table.Row> rows = columns.table().rows();
      for (int i = 0; i < rows.size(); i++) {
        Table.Row row = rows.get(i);
        Text cell = row.cell(stage.get());
        if (isTotal(row)) {
          continue;
        }
        String count = String.valueOf(i + 1);
        UnitLabel.of(cell.plain(), vocabulary)
            .or(() -> named(columns, row, cell, count))
            .ifPresent(label -> units.add(new Unit(place, Optional.of(row), cell, label)));
      }
    }
    return units;
  }

  /** {@code | # | Task | Owner | Rollback |} below a heading for steps: the column of numbers. */
  private static Optional<Integer> numbered(Place place, Columns columns) {
    boolean steps = place.isUnder(Concept.STAGES) && columns.has(Concept.TASK);
    return columns.first(Concept.IDENTIFIER).filter(column -> steps && column == 0);
  }

  private boolean isTotal(Table.Row row) {
    return row.cells().stream()
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .filter(cell -> vocabulary.means(cell.plain(), Concept.TOTAL))
        .isPresent();
  }

  /** {@code | 1 | Planning | 2 days |} or {@code | Planning | 2 days |} */
  private static Optional<UnitLabel> named(
      Columns columns, Table.Row row, Text cell, String count) {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    boolean number = NUMBER.matcher(cell.plain()).matches();
    String name = number && columns.count() > 1 ? row.cell(1).plain() : cell.plain();
    String id = number ? cell.plain() : count;
    return Optional.of(new UnitLabel("", UnitLabel.Style.NUMBER, 9, id, true, name));
  }
}
