package rutter.emit.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of a report, with what is said before it; what is {@code folded} is read by choice. */
public record Table(
    Topic topic, Phrase lead, List<String> columns, List<Row> rows, Row last, boolean folded) {
  /** So many rows are read at a glance; more are folded. */
  private static final int GLANCE = 20;

  /** What tables tell of, with their titles. */
  public enum Topic {
    PLANS("Plans"),
    STAGES("Stages"),
    ERRORS("Errors"),
    GAPS("Gaps"),
    APPROVALS("Approvals"),
    CHANGES("SQL changes"),
    WARNINGS("Warnings"),
    BLANKS("Left to fill"),
    NOTES("Notes");

    private final String title;

    Topic(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** A row, of as many cells as there are columns, or none. */
  public record Row(List<Phrase> cells) {
    static final Row NONE = new Row(List.of());

    public Row {
      cells = List.copyOf(cells);
    }

    static Row of(Phrase... cells) {
      return new Row(List.of(cells));
    }

    boolean says(int column) {
      return !cells.isEmpty() && !cells.get(column).isEmpty() && !cells.get(column).isNothing();
    }

    Row only(List<Integer> columns) {
      return cells.isEmpty() ? this : new Row(columns.stream().map(cells::get).toList());
    }
  }

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static Table of(Topic topic, List<String> columns, List<Row> rows) {
    return new Table(topic, Phrase.EMPTY, columns, rows, Row.NONE, rows.size() > GLANCE);
  }

  /** Without the columns in which nothing is said of anything. */
  Table spoken() {
    List<Integer> kept =
        IntStream.range(0, columns.size())
            .filter(column -> all().anyMatch(row -> row.says(column)))
            .boxed()
            .toList();
    return new Table(
        topic,
        lead,
        kept.stream().map(columns::get).toList(),
        rows.stream().map(row -> row.only(kept)).toList(),
        last.only(kept),
        folded);
  }

  private Stream<Row> all() {
    return Stream.concat(rows.stream(), Stream.of(last));
  }

  Table ledBy(Phrase words) {
    return new Table(topic, words, columns, rows, last, folded);
  }

  Table endedBy(Row row) {
    return new Table(topic, lead, columns, rows, row, folded);
  }

  Table foldedIf(boolean fold) {
    return new Table(topic, lead, columns, rows, last, fold);
  }

  /** {@code Gaps (13)} */
  public String counted() {
    return topic.title() + " (" + rows.size() + ")";
  }
}
