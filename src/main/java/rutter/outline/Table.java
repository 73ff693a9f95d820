package rutter.outline;

import java.util.List;
import rutter.text.Span;

/**
 * A table: its header, how many columns the line below it draws, its rows. A ragged one has a row
 * with more or fewer cells than its header.
 */
public record Table(Row header, int delimiters, List<Row> rows, Span span) implements Block {
  public Table {
    rows = List.copyOf(rows);
  }

  public boolean ragged() {
    return rows.stream().anyMatch(row -> row.cells().size() != header.cells().size());
  }

  /** One line of a table. */
  public record Row(List<Text> cells, Span span) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell of a column; a row that is too short has an empty one. */
    public Text cell(int column) {
      return column < cells.size() ? cells.get(column) : Text.empty(span.end());
    }
  }
}
