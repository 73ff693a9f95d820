package rutter.signing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.outline.Table;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** What the columns of a table of approvals are for. */
record Columns(Map<Concept, Integer> first) {
  private static final List<Concept> WHO = List.of(Concept.NAME, Concept.APPROVALS, Concept.OWNER);
  private static final List<Concept> DECIDES = List.of(Concept.DECISION, Concept.STATUS);
  private static final List<Concept> NOTES = List.of(Concept.NOTES, Concept.REASON);

  static Columns of(Table table, Vocabulary words) {
    Map<Concept, Integer> first = new EnumMap<>(Concept.class);
    for (int i = 0; i < table.header().cells().size(); i++) {
      for (Concept concept : words.concepts(table.header().cell(i).plain())) {
        first.putIfAbsent(concept, i);
      }
    }
    return new Columns(first);
  }

  boolean isForPeople() {
    return role().isPresent() || name().isPresent();
  }

  Optional<Integer> role() {
    return any(List.of(Concept.ROLE));
  }

  Optional<Integer> name() {
    return any(WHO);
  }

  Optional<Integer> date() {
    return any(List.of(Concept.DATE, Concept.UPDATED));
  }

  Optional<Integer> decision() {
    return any(DECIDES);
  }

  Optional<Integer> digest() {
    return any(List.of(Concept.DIGEST));
  }

  Optional<Integer> notes() {
    return any(NOTES);
  }

  private Optional<Integer> any(List<Concept> concepts) {
    return concepts.stream()
        .filter(first::containsKey)
        .map(concept -> first.getOrDefault(concept, 0))
        .findFirst();
  }
}
