package rutter.emit.report;

import java.util.List;

/**
 * A part of a report: what stands before its rows, the rows, of which the last may be left out, and
 * what closes it. {@code what} is what it tells of, in the plural.
 */
record Part(String what, String head, List<String> rows, String foot) {
  Part {
    rows = List.copyOf(rows);
  }

  /** Words without rows. */
  static Part of(String what, String text) {
    return new Part(what, text, List.of(), "");
  }

  int length() {
    return head.length() + foot.length() + rows.stream().mapToInt(String::length).sum();
  }
}
