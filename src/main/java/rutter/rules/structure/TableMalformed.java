package rutter.rules.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rutter.outline.Table;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Edit;
import rutter.text.Span;

/** A table that Markdown shows otherwise than it is written, or not at all. */
public final class TableMalformed implements Rule {
  /** More rows with the same defect are one finding. */
  private static final int MANY = 3;

  @Override
  public boolean isForAnyDocument() {
    return true;
  }

  @Override
  public void check(Subject subject, Report report) {
    subject.blocks(Table.class).forEach(table -> check(subject, table, report));
  }

  private static void check(Subject subject, Table table, Report report) {
    int columns = table.header().cells().size();
    if (table.delimiters() != columns) {
      Span line = TableLines.delimiters(subject.source(), table);
      Observation seen =
          report
              .at(line)
              .as("delimiter")
              .with("delimiters", table.delimiters())
              .with("columns", columns)
              .near(table.header().span(), "header");
      TableLines.mended(subject.source(), table).ifPresent(seen::safeFix);
      return;
    }
    Map<RowDefect.Kind, List<RowDefect>> defects = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      RowDefect.of(row, columns, subject.text())
          .ifPresent(
              defect ->
                  defects.computeIfAbsent(defect.kind(), any -> new ArrayList<>()).add(defect));
    }
    defects.values().forEach(alike -> rows(alike, columns, report));
  }

  private static void rows(List<RowDefect> alike, int columns, Report report) {
    boolean many = alike.size() > MANY;
    for (RowDefect defect : many ? alike.subList(0, 1) : alike) {
      String kind = defect.kind().toString();
      Observation seen =
          report
              .at(defect.span())
              .as(many ? kind + "-many" : kind)
              .with("cells", defect.cells())
              .with("columns", columns)
              .with("count", alike.size());
      List<Edit> edits =
          many ? alike.stream().flatMap(one -> one.edits().stream()).toList() : defect.edits();
      if (!edits.isEmpty()) {
        seen.safeFix(edits);
      }
    }
  }
}
