package rutter.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.plan.Attribute;
import rutter.plan.Duration;
import rutter.plan.Schedule;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Concept;

/** Reads a timeline that is a list of points, each with a name and a time. */
final class TimelinePoints {
  private static final int FEW = 2;
  private static final int LONGEST_NAME = 60;

  private final Durations durations;
  private final StageRefs refs;

  TimelinePoints(Durations durations, StageRefs refs) {
    this.durations = durations;
    this.refs = refs;
  }

  /** A list of points is a timeline if it says what they add up to, or if there is no other. */
  Optional<Schedule.Timeline> read(Place timeline, boolean only) {
    List<Schedule.Entry> entries = new ArrayList<>();
    Optional<Words> total = Optional.empty();
    for (Place place : timeline.all().toList()) {
      if (place == timeline || !(place.block() instanceof Field)) {
        named(place)
            .map(colon -> point(colon.name(), colon.value()))
            .filter(TimelinePoints::isTimed)
            .ifPresent(entries::add);
      } else if (place.is(Concept.TOTAL)) {
        total = total.or(() -> Say.value(place));
      } else {
        entries.add(point(Say.words(place.label()), Say.words(place.text())));
      }
    }
    long timed = entries.stream().filter(TimelinePoints::isTimed).count();
    boolean summed = total.isPresent() && timed >= FEW;
    return (entries.isEmpty() && total.isEmpty()) || !(only || summed)
        ? Optional.empty()
        : Optional.of(
            new Schedule.Timeline(
                entries,
                total.map(Clocks::alone).map(durations::of),
                false,
                timeline.span(),
                timeline.span()));
  }

  private Schedule.Entry point(Words name, Words value) {
    Words none = new Words("", Span.at(value.span().end()));
    StageRefs.Found found = refs.in(name.text());
    return new Schedule.Entry(
        name,
        found.keys(),
        found.unknown(),
        Optional.of(durations.of(value)),
        value,
        none,
        Optional.empty(),
        none);
  }

  /** {@code - Cutover: 2 weeks}, whatever the name. */
  private static Optional<Attribute> named(Place place) {
    if (!(place.block() instanceof Item)
        || place.children().stream().anyMatch(child -> child.block() instanceof Field)) {
      return Optional.empty();
    }
    Words text = Say.words(place.text());
    int colon = text.text().indexOf(": ");
    return colon <= 0 || colon > LONGEST_NAME
        ? Optional.empty()
        : Optional.of(
            new Attribute(
                StageName.within(text, text.text().substring(0, colon)),
                StageName.within(text, text.text().substring(colon + 2))));
  }

  private static boolean isTimed(Schedule.Entry entry) {
    return entry.duration().flatMap(Duration::seconds).isPresent();
  }
}
