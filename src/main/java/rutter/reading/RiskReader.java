package rutter.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Table;
import rutter.plan.Level;
import rutter.plan.Metric;
import rutter.plan.Risk;
import rutter.plan.Topic;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Reads risks with what is done against them, and metrics with the values they must reach. */
final class RiskReader {
  /** What is longer names no group; every metric of the group has it. */
  private static final int LONGEST_NAME = 300;

  private final Place root;
  private final Vocabulary vocabulary;
  private final Values values;

  RiskReader(Place root, Vocabulary vocabulary) {
    this.root = root;
    this.vocabulary = vocabulary;
    this.values = new Values(vocabulary);
  }

  List<Risk> risks() {
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

  List<Metric> metrics() {
    List<Metric> metrics = new ArrayList<>();
    collect(Concept.SUCCESS, Topic.SUCCESS, metrics);
    collect(Concept.MONITORING, Topic.MONITORING, metrics);
    collect(Concept.THRESHOLDS, Topic.THRESHOLDS, metrics);
    return metrics;
  }

  private void collect(Concept concept, Topic topic, List<Metric> metrics) {
    for (Place place : root.outermost(concept)) {
      place
          .all()
          .filter(
              child ->
                  child == place
                      || !child.isUnder(Concept.THRESHOLDS)
                      || concept == Concept.THRESHOLDS)
          .forEach(child -> metric(child, topic, metrics));
    }
  }

  private void metric(Place place, Topic topic, List<Metric> metrics) {
    Words group =
        place
            .around()
            .filter(Place::isSection)
            .findFirst()
            .map(p -> Say.words(p.label()))
            .filter(name -> name.text().length() <= LONGEST_NAME)
            .orElse(Say.words(place.label()));
    if (place.block() instanceof Field field && !field.value().isEmpty()) {
      metrics.add(new Metric(topic, group, Say.words(field.name()), Say.words(field.value())));
    } else if (place.block() instanceof Item item && isPlain(place)) {
      metrics.add(metric(topic, group, Say.words(item.text())));
    } else if (place.block() instanceof Table table) {
      Columns columns = Columns.of(table, vocabulary);
      for (Table.Row row : table.rows()) {
        Words target = columns.words(row, Concept.GOAL, Concept.THRESHOLDS);
        int name = columns.first(Concept.METRIC).orElse(0);
        metrics.add(new Metric(topic, group, Say.words(row.cell(name)), target));
      }
    }
  }

  private static boolean isPlain(Place item) {
    return item.children().stream().noneMatch(child -> child.block() instanceof Field);
  }

  /** {@code Downtime: < 5 minutes} is a name and its target. */
  private static Metric metric(Topic topic, Words group, Words text) {
    int colon = text.text().indexOf(": ");
    String name = colon < 0 ? text.text() : text.text().substring(0, colon);
    String target = colon < 0 ? "" : text.text().substring(colon + 2).strip();
    return new Metric(topic, group, new Words(name, text.span()), new Words(target, text.span()));
  }
}
