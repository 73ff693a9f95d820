package rutter.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.outline.Field;
import rutter.plan.Part;
import rutter.plan.Topic;
import rutter.vocabulary.Concept;

/** Reads the sections of a plan by what they are about. */
final class PartReader {
  private static final Map<Concept, Topic> TOPICS = new EnumMap<>(Concept.class);

  static {
    for (Topic topic : Topic.values()) {
      Concept.named(topic.toString()).ifPresent(concept -> TOPICS.put(concept, topic));
    }
  }

  private final Place root;

  PartReader(Place root) {
    this.root = root;
  }

  List<Part> read() {
    List<Part> parts = new ArrayList<>();
    root.all().forEach(place -> topic(place).ifPresent(topic -> parts.add(part(topic, place))));
    return parts;
  }

  /** Headings and, outside lists, fields: those inside a stage are the stage's. */
  private Optional<Topic> topic(Place place) {
    boolean named = place.isSection() || place.block() instanceof Field;
    if (!named || place.isWithinStage()) {
      return Optional.empty();
    }
    return place.concepts().stream().filter(TOPICS::containsKey).map(TOPICS::get).findFirst();
  }

  private static Part part(Topic topic, Place place) {
    return new Part(
        topic,
        Say.words(place.label()),
        Say.attributes(place),
        Say.points(place),
        Say.tasks(place),
        place.span());
  }
}
