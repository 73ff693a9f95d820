package rutter.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** The columns of a table by what they are about. */
final class Columns {
  private final Table table;
  private final List<Set<Concept>> concepts = new ArrayList<>();
  private final Map<Concept, Integer> first = new EnumMap<>(Concept.class);

  private Columns(Table table) {
    this.table = table;
  }

  static Columns of(Table table, Vocabulary vocabulary) {
    Columns columns = new Columns(table);
    for (Text cell : table.header().cells()) {
      Set<Concept> concepts = vocabulary.concepts(cell.plain());
      concepts.forEach(concept -> columns.first.putIfAbsent(concept, columns.count()));
      columns.concepts.add(concepts);
    }
    return columns;
  }

  Table table() {
    return table;
  }

  int count() {
    return concepts.size();
  }

  boolean has(Concept concept) {
    return first(concept).isPresent();
  }

  Optional<Integer> first(Concept concept) {
    return Optional.ofNullable(first.get(concept));
  }

  Set<Concept> concepts() {
    return first.keySet();
  }

  Set<Concept> concepts(int column) {
    return concepts.get(column);
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
}
