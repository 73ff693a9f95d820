package rutter.rules.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rutter.outline.Mark;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.text.Edit;
import rutter.text.Span;

/** A row of a table that has not the cells of its header, where to point at, and what mends it. */
record RowDefect(Kind kind, Span span, int cells, List<Edit> edits) {
  /** {@code CODE}: a bar in code, at which Markdown ends the cell all the same. */
  enum Kind {
    SHORT,
    LONG,
    CODE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What lacks more cells is no row of this table. */
  private static final int MOST_ADDED = 50;

  static Optional<RowDefect> of(Table.Row row, int columns, String text) {
    List<Span> bars = barsInCode(row, text);
    int cells = row.cells().size();
    if (!bars.isEmpty()) {
      List<Edit> edits = bars.stream().map(bar -> Edit.insert(bar.start(), "\\")).toList();
      return Optional.of(new RowDefect(Kind.CODE, bars.get(0), cells + bars.size(), edits));
    }
    if (cells > columns
        && row.cells().subList(columns, cells).stream().anyMatch(c -> !c.isEmpty())) {
      Span lost = row.cells().get(columns).span().cover(row.cells().get(cells - 1).span());
      return Optional.of(new RowDefect(Kind.LONG, lost, cells, List.of()));
    }
    // a single cell is a title over the rows below it
    if (cells > 1 && cells < columns) {
      if (columns - cells > MOST_ADDED) {
        return Optional.of(new RowDefect(Kind.SHORT, row.span(), cells, List.of()));
      }
      boolean closed = row.span().of(text).stripTrailing().endsWith("|");
      String more = (closed ? "" : " |") + "  |".repeat(columns - cells);
      return Optional.of(
          new RowDefect(
              Kind.SHORT, row.span(), cells, List.of(Edit.insert(row.span().end(), more))));
    }
    return Optional.empty();
  }

  private static List<Span> barsInCode(Table.Row row, String text) {
    List<Span> bars = new ArrayList<>();
    for (Text cell : row.cells()) {
      cell.marks(Mark.Kind.CODE).forEach(code -> bars(code.inner(), text, bars));
    }
    return bars;
  }

  private static void bars(Span code, String text, List<Span> bars) {
    for (int i = code.start(); i < code.end(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '|') {
        bars.add(new Span(i, i + 1));
      }
    }
  }
}
