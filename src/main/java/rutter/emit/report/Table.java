package rutter.emit.report;

import java.util.List;

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
  }

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static Table of(Topic topic, List<String> columns, List<Row> rows) {
    return new Table(topic, Phrase.EMPTY, columns, rows, Row.NONE, rows.size() > GLANCE);
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
