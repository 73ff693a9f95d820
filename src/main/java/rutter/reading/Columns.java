package rutter.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.plan.Attribute;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** The columns of a table by what they are about. */
final class Columns {
  /** What is longer is no name of a column; the plan would have it once for every row. */
  private static final int LONGEST_NAME = 300;

  private final Table table;
  private final Map<Concept, List<Integer>> byConcept = new EnumMap<>(Concept.class);

  private Columns(Table table) {
    this.table = table;
  }

  static Columns of(Table table, Vocabulary vocabulary) {
    Columns columns = new Columns(table);
    for (int i = 0; i < columns.count(); i++) {
      for (Concept concept : vocabulary.concepts(table.header().cell(i).plain())) {
        columns.byConcept.computeIfAbsent(concept, any -> new ArrayList<>()).add(i);
      }
    }
    return columns;
  }

  Table table() {
    return table;
  }

  int count() {
    return table.header().cells().size();
  }

  boolean has(Concept concept) {
    return first(concept).isPresent();
  }

  Optional<Integer> first(Concept concept) {
    return all(concept).stream().findFirst();
  }

  Set<Concept> concepts() {
    return byConcept.keySet();
  }

  /** The columns that are about a concept. */
  List<Integer> all(Concept concept) {
    return byConcept.getOrDefault(concept, List.of());
  }

  /** The cell of the first column that is about one of the concepts; empty words if none is. */
  Words words(Table.Row row, Concept... any) {
    for (Concept concept : any) {
      Optional<Integer> column = first(concept);
      if (column.isPresent()) {
        return Say.words(row.cell(column.get()));
      }
    }
    return new Words("", Span.at(row.span().end()));
  }

  Optional<Words> some(Table.Row row, Concept... any) {
    Words words = words(row, any);
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }

  /** The cells of a row that say something, by the names of their columns. */
  List<Attribute> attributes(Table.Row row) {
    List<Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < Math.min(count(), row.cells().size()); i++) {
      Text name = table.header().cell(i);
      if (name.plain().length() <= LONGEST_NAME && !row.cell(i).isEmpty()) {
        attributes.add(new Attribute(Say.words(name), Say.words(row.cell(i))));
      }
    }
    return attributes;
  }
}
