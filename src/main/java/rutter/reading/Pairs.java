package rutter.reading;

import java.util.ArrayList;
import java.util.List;
import rutter.outline.Field;
import rutter.outline.Table;
import rutter.vocabulary.Vocabulary;

/**
 * Tables that stand for fields, a row each: {@code | Risk | high |} below {@code | Field | Value
 * |}.
 */
final class Pairs {
  private static final int FEWEST = 2;

  private Pairs() {}

  /** The rows as fields, or nothing for any other table. */
  static List<Field> of(Table table, Vocabulary vocabulary) {
    boolean pairs = table.header().cells().size() == 2 && isUnspecific(table, vocabulary);
    List<Field> fields = new ArrayList<>();
    int known = 0;
    for (Table.Row row : pairs ? table.rows() : List.<Table.Row>of()) {
      known += vocabulary.isLabel(row.cell(0).plain()) ? 1 : 0;
      fields.add(new Field(row.cell(0), row.cell(1), List.of(), row.span()));
    }
    return known >= FEWEST && known * 2 >= fields.size() ? fields : List.of();
  }

  /** The header names no concept: a table with columns of its own is about more than one thing. */
  private static boolean isUnspecific(Table table, Vocabulary vocabulary) {
    return table.header().cells().stream()
        .allMatch(cell -> vocabulary.value("column", cell.plain()).isPresent() || cell.isEmpty());
  }
}
