package rutter.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.outline.Item;
import rutter.outline.Table;
import rutter.plan.Level;
import rutter.plan.Risk;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Reads risks with what is done against them. */
final class RiskReader {
  private final Place root;
  private final Vocabulary vocabulary;
  private final Values values;

  RiskReader(Place root, Vocabulary vocabulary) {
    this.root = root;
    this.vocabulary = vocabulary;
    this.values = Values.in(vocabulary);
  }

  List<Risk> read() {
    List<Risk> risks = new ArrayList<>();
    for (Place place : root.outermost(Concept.RISKS)) {
      if (place.isSection()) {
        place.all().forEach(child -> risk(child, risks));
      }
    }
    return risks;
  }

  private void risk(Place place, List<Risk> risks) {
    Words none = new Words("", Span.at(place.span().end()));
    if (place.block() instanceof Table table) {
      Columns columns = Columns.of(table, vocabulary);
      if (columns.has(Concept.APPROVAL_NEEDED)) {
        return;
      }
      for (Table.Row row : table.rows()) {
        Optional<Words> level =
            row.cells().stream()
                .skip(1)
                .map(Say::words)
                .filter(words -> vocabulary.value("risk", words.text()).isPresent())
                .findFirst();
        risks.add(
            new Risk(
                Say.words(row.cell(0)),
                level.map(values::level),
                columns.words(row, Concept.MITIGATION)));
      }
    } else if (place.block() instanceof Item item && !isMitigation(place)) {
      risks.add(new Risk(Say.words(item.text()), heading(place), none));
    }
  }

  private static boolean isMitigation(Place place) {
    return place
        .around()
        .anyMatch(outer -> outer.is(Concept.MITIGATION) && !outer.is(Concept.RISKS));
  }

  private Optional<Level> heading(Place place) {
    return place
        .around()
        .map(outer -> values.level(Say.words(outer.label())))
        .filter(level -> level.grade().isPresent())
        .findFirst();
  }
}
