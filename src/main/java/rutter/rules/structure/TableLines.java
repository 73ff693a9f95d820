package rutter.rules.structure;

import java.util.List;
import java.util.Optional;
import rutter.outline.Table;
import rutter.text.Edit;
import rutter.text.Lines;
import rutter.text.Source;
import rutter.text.Span;

/** The line of dashes below the header of a table, and how it is made to fit the header. */
final class TableLines {
  private TableLines() {}

  static Span delimiters(Source source, Table table) {
    Lines lines = source.lines();
    Span line = lines.line(lines.lineAt(table.header().span().start()) + 1);
    String text = source.text();
    int start = line.start();
    while (start < line.end() && "|:-".indexOf(text.charAt(start)) < 0) {
      start++;
    }
    int end = line.end();
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** Dashes for each column of the header; if the rows have more, what is missing is a guess. */
  static Optional<List<Edit>> mended(Source source, Table table) {
    int columns = table.header().cells().size();
    boolean wide = table.rows().stream().anyMatch(row -> row.cells().size() > columns);
    Span line = delimiters(source, table);
    String text = line.of(source.text());
    if (wide || columns < 2) {
      return Optional.empty();
    }
    if (table.delimiters() < columns) {
      boolean closed = text.endsWith("|");
      String more = (closed ? "" : " |") + " --- |".repeat(columns - table.delimiters());
      return Optional.of(List.of(Edit.insert(line.end(), more)));
    }
    int end = line.start() + endOfCells(text, columns);
    return Optional.of(List.of(new Edit(new Span(end, line.end()), "")));
  }

  /** Where a number of cells ends, the bar behind the last one included. */
  private static int endOfCells(String text, int cells) {
    int at = text.startsWith("|") ? 1 : 0;
    for (int cell = 0; cell < cells; cell++) {
      int bar = text.indexOf('|', at);
      at = bar < 0 ? text.length() : bar + 1;
    }
    return at;
  }
}
