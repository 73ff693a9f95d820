package rutter.reading;

import java.util.ArrayList;
import java.util.List;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Table;
import rutter.plan.Metric;
import rutter.plan.Topic;
import rutter.plan.Words;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Reads what is measured, and the values it must reach. */
final class MetricReader {
  /** What is longer names no group; every metric of the group has it. */
  private static final int LONGEST_NAME = 300;

  private final Place root;
  private final Vocabulary vocabulary;

  MetricReader(Place root, Vocabulary vocabulary) {
    this.root = root;
    this.vocabulary = vocabulary;
  }

  List<Metric> read() {
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
