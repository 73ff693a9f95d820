package rutter.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.outline.Field;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.plan.Duration;
import rutter.plan.RollbackPlan;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Reads how the plan as a whole is undone. */
final class RollbackPlanReader {
  private final Place root;
  private final Durations durations;

  RollbackPlanReader(Place root, Vocabulary vocabulary) {
    this.root = root;
    this.durations = Durations.in(vocabulary);
  }

  /** {@code global} are the sections that undo it, {@code documents} those beside it. */
  RollbackPlan read(Set<Place> global, List<Words> documents) {
    List<Words> sections = new ArrayList<>();
    List<Words> triggers = new ArrayList<>();
    List<Words> steps = new ArrayList<>();
    List<RollbackPlan.Tier> tiers = new ArrayList<>();
    for (Place place : global) {
      sections.add(Say.words(place.label()));
      place.all().filter(RollbackPlanReader::isProcedure).forEach(p -> steps.addAll(direct(p)));
      place.all().filter(Place::isSection).forEach(p -> tier(p).ifPresent(tiers::add));
    }
    for (Place place : root.outermost(Concept.TRIGGERS)) {
      triggers.addAll(Say.points(place));
    }
    Optional<Words> rto = value(Concept.RTO);
    return new RollbackPlan(
        sections, triggers, steps, tiers, rto, value(Concept.DECISION_TREE), documents);
  }

  private static boolean isProcedure(Place place) {
    return (place.block() instanceof Section || place.block() instanceof Field)
        && !place.is(Concept.TRIGGERS)
        && !place.isUnder(Concept.TRIGGERS)
        && !place.is(Concept.RTO)
        && !place.is(Concept.DECISION_TREE);
  }

  /** The points of a place without those of the sections and fields in it. */
  private static List<Words> direct(Place place) {
    List<Words> points = new ArrayList<>();
    if (place.block() instanceof Field field) {
      Say.some(field.value()).ifPresent(points::add);
    }
    for (Place child : place.children()) {
      boolean named = child.block() instanceof Section || child.block() instanceof Field;
      if (!named && !(child.block() instanceof Table)) {
        points.addAll(Say.points(child));
      }
    }
    return points;
  }

  private Optional<RollbackPlan.Tier> tier(Place place) {
    String title = place.label().plain();
    int open = title.lastIndexOf('(');
    int behind = open < 0 ? 0 : title.length() - open;
    Span label = place.label().span();
    Span bracket = new Span(Math.max(label.start(), label.end() - behind), label.end());
    Words window = new Words(open < 0 ? "" : title.substring(open), bracket);
    Duration duration = durations.of(window);
    return open >= 0 && duration.seconds().isPresent()
        ? Optional.of(new RollbackPlan.Tier(Say.words(place.label()), duration))
        : Optional.empty();
  }

  private Optional<Words> value(Concept concept) {
    return root.all()
        .filter(place -> place.is(concept))
        .map(place -> Say.value(place).orElse(Say.words(place.label())))
        .findFirst();
  }
}
