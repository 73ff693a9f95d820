package rutter.emit.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a report: what stands before its rows, the rows, of which the last may be left out, and
 * what closes it. {@code what} is what it tells of, in the plural.
 */
record Part(String what, String head, List<String> rows, String foot) {
  /** So many rows are read at a glance; more are folded. */
  private static final int GLANCE = 20;

  Part {
    rows = List.copyOf(rows);
  }

  /** Words without rows. */
  static Part of(String what, String text) {
    return new Part(what, text, List.of(), "");
  }

  /** A table; one without rows is no part. */
  static List<Part> table(String title, String lead, String header, List<String> rows) {
    return table(title, lead, header, rows, rows.size() > GLANCE);
  }

  static List<Part> table(
      String title, String lead, String header, List<String> rows, boolean folded) {
    if (rows.isEmpty()) {
      return List.of();
    }
    String counted = title + " (" + rows.size() + ")";
    String top =
        folded ? "\n<details>\n<summary>" + counted + "</summary>\n" : "\n### " + counted + "\n";
    String said = lead.isEmpty() ? "" : "\n" + lead + "\n";
    return List.of(
        new Part(
            title.toLowerCase(java.util.Locale.ROOT),
            top + said + "\n" + header + "\n" + rule(header) + "\n",
            rows,
            folded ? "\n</details>\n" : ""));
  }

  private static String rule(String header) {
    List<String> columns = new ArrayList<>();
    for (String column : header.substring(1, header.length() - 1).split("\\|", -1)) {
      columns.add(column.strip().equals("Line") ? " ---: " : " --- ");
    }
    return "|" + String.join("|", columns) + "|";
  }

  /** A row of a table, of cells that are quoted. */
  static String row(String... cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(cell.isEmpty() ? "" : " ").append(cell).append(" |");
    }
    return row.append('\n').toString();
  }

  int length() {
    return head.length() + foot.length() + rows.stream().mapToInt(String::length).sum();
  }
}
