package rutter.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.outline.Field;
import rutter.outline.Table;
import rutter.plan.Duration;
import rutter.plan.Schedule;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Reads the timeline: its table, or its points with a date or a duration each. */
final class ScheduleReader {
  private final Place root;
  private final Vocabulary vocabulary;
  private final Values values;
  private final StageRefs refs;
  private final List<Words> totals = new ArrayList<>();

  ScheduleReader(Place root, Vocabulary vocabulary, StageRefs refs) {
    this.root = root;
    this.vocabulary = vocabulary;
    this.values = new Values(vocabulary);
    this.refs = refs;
  }

  Schedule read() {
    List<Schedule.Entry> entries = new ArrayList<>();
    root.all()
        .filter(place -> place.block() instanceof Table && isTimeline(place))
        .forEach(place -> rows(Columns.of((Table) place.block(), vocabulary), entries));
    if (entries.isEmpty()) {
      root.outermost(Concept.TIMELINE).forEach(place -> points(place, entries));
    }
    return new Schedule(entries, totals.stream().map(values::duration).findFirst().or(this::total));
  }

  private boolean isTimeline(Place place) {
    Columns columns = Columns.of((Table) place.block(), vocabulary);
    boolean timed =
        columns.has(Concept.DURATION) || columns.has(Concept.EFFORT) || columns.has(Concept.START);
    boolean unit = columns.first(Concept.STAGE).filter(column -> column < 2).isPresent();
    return timed
        && !place.isUnder(Concept.EXAMPLE)
        && !columns.has(Concept.GAP)
        && (unit || place.isUnder(Concept.TIMELINE));
  }

  private void rows(Columns columns, List<Schedule.Entry> entries) {
    for (Table.Row row : columns.table().rows()) {
      int first = columns.first(Concept.STAGE).orElse(0);
      Words phase = Say.words(row.cell(first));
      if (vocabulary.means(phase.text(), Concept.TOTAL)) {
        columns.some(row, Concept.DURATION, Concept.EFFORT).ifPresent(totals::add);
        continue;
      }
      entries.add(
          new Schedule.Entry(
              phase,
              refs.inCell(phase.text()).keys(),
              columns.some(row, Concept.DURATION, Concept.EFFORT).map(values::duration),
              columns.words(row, Concept.START, Concept.DATE),
              columns.words(row, Concept.END),
              columns.words(row, Concept.DEPENDENCIES)));
    }
  }

  private void points(Place timeline, List<Schedule.Entry> entries) {
    Words none = new Words("", Span.at(timeline.span().start()));
    timeline
        .all()
        .filter(place -> place != timeline && place.block() instanceof Field)
        .forEach(
            place -> {
              Words value = Say.words(place.text());
              entries.add(
                  new Schedule.Entry(
                      Say.words(place.label()),
                      refs.in(place.label().plain()).keys(),
                      Optional.of(values.duration(value)),
                      value,
                      none,
                      none));
            });
  }

  /** A field of the timeline that gives a total. */
  private Optional<Duration> total() {
    return root.outermost(Concept.TIMELINE).stream()
        .flatMap(Place::all)
        .filter(place -> place.block() instanceof Field && place.is(Concept.TOTAL))
        .flatMap(place -> Say.value(place).stream())
        .map(values::duration)
        .findFirst();
  }
}
