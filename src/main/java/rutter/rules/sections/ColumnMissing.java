package rutter.rules.sections;

import java.util.List;
import java.util.Optional;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.outline.Walk;
import rutter.profile.SectionSpec;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.vocabulary.Concept;

/** Columns that the table of a section lacks; a table that has none of them is another table. */
public final class ColumnMissing implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Known known = new Known(subject);
    for (SectionSpec spec : subject.profile().sections()) {
      if (!spec.columns().isEmpty()) {
        known.headings(spec).stream()
            .limit(1)
            .forEach(section -> check(section, spec, subject, report));
      }
    }
  }

  private static void check(Section section, SectionSpec spec, Subject subject, Report report) {
    Optional<Table> table =
        Walk.all(section)
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .filter(some -> missing(some, spec, subject).size() * 2 < spec.columns().size())
            .findFirst();
    if (table.isEmpty()) {
      return;
    }
    List<String> missing = missing(table.get(), spec, subject);
    if (!missing.isEmpty()) {
      report
          .at(table.get().header().span())
          .with("section", "“" + section.title().plain() + "”")
          .with("columns", String.join(" and ", missing));
    }
  }

  private static List<String> missing(Table table, SectionSpec spec, Subject subject) {
    return spec.columns().stream()
        .filter(column -> !has(table, Concept.named(column).orElseThrow(), subject))
        .toList();
  }

  private static boolean has(Table table, Concept concept, Subject subject) {
    List<Text> cells = table.header().cells();
    return cells.stream().anyMatch(cell -> subject.vocabulary().means(cell.plain(), concept));
  }
}
