package rutter.emit.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rutter.emit.report.Phrase;
import rutter.emit.report.Table;
import rutter.emit.template.Values;

/** What templates get of a table. */
record TableValues(HtmlPhrase phrases) {
  /** A page has more room than a comment. */
  private static final int GLANCE = 40;

  /** A table of which no column is sorted. */
  Map<String, Object> of(Table table) {
    return of(table, List.of());
  }

  /** A table with what each cell of its rows is sorted by. */
  Map<String, Object> of(Table table, List<List<String>> keys) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<String> by = keys.isEmpty() ? List.of() : keys.get(rows.size());
      rows.add(new Values().put("cells", cells(row, table, by)).all());
    }
    if (!table.last().cells().isEmpty()) {
      rows.add(new Values().put("cells", cells(table.last(), table, List.of())).all());
    }
    boolean folded = table.rows().size() > GLANCE && keys.isEmpty();
    return new Values()
        .put("anchor", phrases.prefix() + anchor(table.topic()))
        .put("kind", anchor(table.topic()))
        .put("level", table.topic() == Table.Topic.PLANS ? 2 : 3)
        .put("title", table.counted())
        .put("lead", phrases.of(table.lead()))
        .put("folded", folded ? "All " + table.rows().size() : "")
        .put("columns", table.columns())
        .put("rows", rows)
        .all();
  }

  static String anchor(Table.Topic topic) {
    return topic.name().toLowerCase(Locale.ROOT);
  }

  private List<String> cells(Table.Row row, Table table, List<String> keys) {
    List<String> cells = new ArrayList<>();
    for (Phrase cell : row.cells()) {
      int column = cells.size();
      String name = column == 0 ? "th scope=\"row\"" : "td";
      String tone = tone(cell);
      String key = keys.isEmpty() ? "" : " data-key=\"" + keys.get(column) + "\"";
      String label = " data-label=\"" + table.columns().get(column) + "\"";
      String html = phrases.of(cell);
      cells.add("<" + name + label + tone + key + ">" + html + "</" + name.substring(0, 2) + ">");
    }
    return cells;
  }

  private static String tone(Phrase cell) {
    return cell.isStrong() ? " class=\"bad\"" : cell.isNothing() ? " class=\"unsaid\"" : "";
  }
}
