package rutter.rules.verification;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.vocabulary.Concept;

/** A table that has a column for targets, and a row without one. */
public final class MetricWithoutTarget implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    subject.blocks(Table.class).forEach(table -> check(table, subject, report));
  }

  private static void check(Table table, Subject subject, Report report) {
    OptionalInt metric = column(table, subject, Concept.METRIC);
    OptionalInt target = column(table, subject, Concept.GOAL);
    if (metric.isEmpty() || target.isEmpty()) {
      return;
    }
    for (Table.Row row : table.rows()) {
      Text name = row.cell(metric.getAsInt());
      Text value = row.cell(target.getAsInt());
      if (!name.isEmpty() && value.isEmpty()) {
        report.at(name.span()).with("metric", name.plain());
      }
    }
  }

  private static OptionalInt column(Table table, Subject subject, Concept concept) {
    List<Text> header = table.header().cells();
    return IntStream.range(0, header.size())
        .filter(i -> subject.vocabulary().means(header.get(i).plain(), concept))
        .findFirst();
  }
}
