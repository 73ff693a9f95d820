package rutter.emit.checklist;

import java.util.ArrayList;
import java.util.List;

/** What RFC 4180 reads, and nothing that it does not allow. */
final class Records {
  private final String text;
  private int at;

  private Records(String text) {
    this.text = text;
  }

  static List<List<String>> of(String text) {
    Records records = new Records(text);
    List<List<String>> all = new ArrayList<>();
    while (records.at < text.length()) {
      all.add(records.line());
    }
    return all;
  }

  private List<String> line() {
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (text.startsWith(",", at)) {
      at++;
      cells.add(cell());
    }
    skip("\r\n");
    return cells;
  }

  private String cell() {
    skip("\"");
    StringBuilder cell = new StringBuilder();
    while (!text.startsWith("\"", at) || text.startsWith("\"\"", at)) {
      at += text.charAt(at) == '"' ? 1 : 0;
      cell.append(text.charAt(at++));
    }
    skip("\"");
    return cell.toString();
  }

  private void skip(String expected) {
    if (!text.startsWith(expected, at)) {
      throw new AssertionError("no " + expected + " at " + at + " of " + text);
    }
    at += expected.length();
  }
}
