package rutter.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rutter.text.Content;
import rutter.text.Span;

/** Reads tables out of the lines of a paragraph, as GitHub does, ragged ones too. */
final class Tables {
  private Tables() {}

  /** The line at which a table begins, at or after {@code from}; the number of lines if none. */
  static int start(String source, List<Span> lines, int from) {
    for (int i = from; i + 1 < lines.size(); i++) {
      if (lines.get(i).of(source).indexOf('|') >= 0 && isDelimiter(lines.get(i + 1).of(source))) {
        return i;
      }
    }
    return lines.size();
  }

  /** {@code | --- | :-: |} */
  private static boolean isDelimiter(String line) {
    return line.indexOf('|') >= 0
        && line.indexOf('-') >= 0
        && line.chars().allMatch(c -> "|:- \t".indexOf(c) >= 0);
  }

  static Table read(String source, List<Span> lines, Map<String, String> definitions) {
    Table.Row header = row(source, lines.get(0), Integer.MAX_VALUE, definitions);
    List<Table.Row> rows = new ArrayList<>();
    for (Span line : lines.subList(2, lines.size())) {
      rows.add(row(source, line, header.cells().size(), definitions));
    }
    int delimiters = split(Content.of(source, List.of(lines.get(1))), false).size();
    return new Table(header, delimiters, rows, lines.get(0).cover(lines.get(lines.size() - 1)));
  }

  private static Table.Row row(
      String source, Span line, int columns, Map<String, String> definitions) {
    Content content = Content.of(source, List.of(line));
    List<Content> cells = split(content, false);
    if (cells.size() > columns) {
      List<Content> whole = split(content, true);
      cells = whole.size() == columns ? whole : cells;
    }
    return new Table.Row(
        cells.stream().map(cell -> Inlines.read(cell, definitions)).toList(), line);
  }

  /** Cuts at the bars; a bar in code cuts too, unless {@code codeIsWhole}. */
  private static List<Content> split(Content content, boolean codeIsWhole) {
    String chars = content.chars();
    List<Content> cells = new ArrayList<>();
    int from = 0;
    boolean code = false;
    for (int i = 0; i < chars.length(); i++) {
      char c = chars.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '`') {
        code = codeIsWhole && !code;
      } else if (c == '|' && !code) {
        if (i > 0) {
          cells.add(trimmed(content, from, i));
        }
        from = i + 1;
      }
    }
    if (from < chars.length() && !chars.substring(from).isBlank()) {
      cells.add(trimmed(content, from, chars.length()));
    }
    return cells;
  }

  private static Content trimmed(Content content, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(content.chars().charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(content.chars().charAt(end - 1))) {
      end--;
    }
    return content.part(start, end);
  }
}
