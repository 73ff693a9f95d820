package rutter.emit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes tables as Markdown, each as a part of which rows may be left out. */
record MarkdownTable(MarkdownPhrase phrases) {
  Part of(Table table) {
    String counted = table.counted();
    String top =
        table.folded()
            ? "\n<details>\n<summary>" + counted + "</summary>\n"
            : "\n### " + counted + "\n";
    String lead = table.lead().isEmpty() ? "" : "\n" + phrases.of(table.lead()) + "\n";
    String header = "| " + String.join(" | ", table.columns()) + " |\n";
    String last = table.last().cells().isEmpty() ? "" : last(table.last());
    return new Part(
        table.topic().title().toLowerCase(Locale.ROOT),
        top + lead + "\n" + header + rule(table.columns()) + "\n",
        table.rows().stream().map(row -> row(cells(row))).toList(),
        last + (table.folded() ? "\n</details>\n" : ""));
  }

  private static String rule(List<String> columns) {
    return columns.stream()
        .map(column -> column.equals("Line") ? " ---: " : " --- ")
        .collect(Collectors.joining("|", "|", "|"));
  }

  private List<String> cells(Table.Row row) {
    return row.cells().stream().map(phrases::of).toList();
  }

  /** What is in none of the rows is no row like the others. */
  private String last(Table.Row row) {
    List<String> cells = new ArrayList<>(cells(row));
    cells.set(0, "*" + cells.get(0) + "*");
    return row(cells);
  }

  private static String row(List<String> cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(cell.isEmpty() ? "" : " ").append(cell).append(" |");
    }
    return row.append('\n').toString();
  }
}
