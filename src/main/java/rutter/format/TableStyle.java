package rutter.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.outline.Table;
import rutter.text.Edit;
import rutter.text.Source;
import rutter.text.Span;
import rutter.text.Width;

/**
 * Tables with their bars below each other. One that would become too wide for that has a space
 * beside each bar; one that is no even table is its author's to mend.
 */
final class TableStyle {
  private static final int WIDEST = 160;

  private final Source source;
  private final List<Span> lines = new ArrayList<>();
  private final List<List<String>> cells = new ArrayList<>();
  private final List<Alignment> alignments;

  private TableStyle(Source source, Table table, Span delimiter, List<Alignment> alignments) {
    this.source = source;
    this.alignments = alignments;
    add(table.header());
    lines.add(delimiter);
    cells.add(List.of());
    table.rows().forEach(this::add);
  }

  private void add(Table.Row row) {
    lines.add(row.span());
    cells.add(row.cells().stream().map(cell -> source.text(cell.span())).toList());
  }

  static List<Edit> edits(Source source, Table table) {
    Optional<Span> delimiter = delimiter(source, table);
    if (delimiter.isEmpty() || table.ragged()) {
      return List.of();
    }
    List<Alignment> alignments = Alignment.of(source.text(delimiter.get()));
    boolean even = alignments.size() == table.header().cells().size();
    return even ? new TableStyle(source, table, delimiter.get(), alignments).edits() : List.of();
  }

  /** The line below the header, without what a quote or list puts before it. */
  private static Optional<Span> delimiter(Source source, Table table) {
    int number = source.line(table.header().span()) + 1;
    if (number > source.lines().count()) {
      return Optional.empty();
    }
    Span line = source.lines().line(number);
    int start = line.start();
    while (start < line.end() && "> \t".indexOf(source.text().charAt(start)) >= 0) {
      start++;
    }
    int end = line.end();
    while (end > start && Character.isWhitespace(source.text().charAt(end - 1))) {
      end--;
    }
    return Optional.of(new Span(start, end));
  }

  private List<Edit> edits() {
    int[] widths = new int[alignments.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = Alignment.NARROWEST;
      for (List<String> row : cells) {
        String cell = row.isEmpty() ? "" : row.get(column);
        widths[column] = Math.max(widths[column], Width.of(cell));
      }
    }
    List<Edit> aligned = edits(widths);
    int width = 1;
    for (int column : widths) {
      width += column + 3;
    }
    return aligned.isEmpty() || width <= WIDEST ? aligned : edits(new int[widths.length]);
  }

  private List<Edit> edits(int[] widths) {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = line(cells.get(i), widths);
      if (!line.equals(source.text(lines.get(i)))) {
        edits.add(new Edit(lines.get(i), line));
      }
    }
    return edits;
  }

  /** A row of cells; the one without any draws the columns. */
  private String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder("|");
    for (int column = 0; column < widths.length; column++) {
      Alignment alignment = alignments.get(column);
      String cell =
          row.isEmpty()
              ? alignment.drawn(widths[column])
              : alignment.padded(row.get(column), widths[column]);
      line.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
    }
    return line.toString();
  }
}
