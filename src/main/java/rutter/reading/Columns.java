package rutter.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.plan.Words;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** The columns of a table by what they are about. */
final class Columns {
  private final Table table;
  private final List<Set<Concept>> concepts = new ArrayList<>();

  private Columns(Table table) {
    this.table = table;
  }

  static Columns of(Table table, Vocabulary vocabulary) {
    Columns columns = new Columns(table);
    for (Text cell : table.header().cells()) {
      columns.concepts.add(vocabulary.concepts(cell.plain()));
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
    for (int i = 0; i < concepts.size(); i++) {
      if (concepts.get(i).contains(concept)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  Set<Concept> concepts() {
    Set<Concept> all = new HashSet<>();
    concepts.forEach(all::addAll);
    return all;
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
    return new Words("", rutter.text.Span.at(row.span().end()));
  }

  Optional<Words> some(Table.Row row, Concept... any) {
    Words words = words(row, any);
    return words.isEmpty() ? Optional.empty() : Optional.of(words);
  }
}
