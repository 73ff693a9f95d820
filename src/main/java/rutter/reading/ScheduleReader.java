package rutter.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rutter.outline.Field;
import rutter.outline.Paragraph;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.plan.Duration;
import rutter.plan.Schedule;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Reads the timelines: tables, or points with a date or a duration each. */
final class ScheduleReader {
  private final Place root;
  private final Vocabulary vocabulary;
  private final Durations durations;
  private final StageRefs refs;
  private final Clocks clocks;
  private final TimelinePoints points;

  ScheduleReader(Place root, Vocabulary vocabulary, StageRefs refs) {
    this.root = root;
    this.vocabulary = vocabulary;
    this.durations = Durations.in(vocabulary);
    this.refs = refs;
    this.clocks = Clocks.in(vocabulary);
    this.points = new TimelinePoints(durations, refs);
  }

  Schedule read() {
    List<Place> tables = root.all().filter(this::isTimeline).toList();
    Map<Place, Integer> timed = new HashMap<>();
    tables.forEach(table -> table.parent().ifPresent(p -> timed.merge(p, 1, Integer::sum)));
    List<Schedule.Timeline> timelines = new ArrayList<>();
    Set<Place> summed = new HashSet<>();
    for (Place place : root.outermost(Concept.TIMELINE)) {
      points
          .read(place, tables.isEmpty())
          .ifPresent(
              timeline -> {
                timelines.add(timeline);
                summed.add(place);
              });
    }
    for (Place table : tables) {
      boolean alone = table.parent().filter(p -> timed.getOrDefault(p, 0) == 1).isPresent();
      timelines.add(rows(table, alone && !table.isWithinAny(summed)));
    }
    return new Schedule(timelines);
  }

  private boolean isTimeline(Place place) {
    if (!(place.block() instanceof Table table)) {
      return false;
    }
    Columns columns = Columns.of(table, vocabulary);
    boolean timed =
        columns.has(Concept.DURATION) || columns.has(Concept.EFFORT) || columns.has(Concept.START);
    boolean unit = columns.first(Concept.STAGE).filter(column -> column < 2).isPresent();
    return timed
        && !place.isUnder(Concept.EXAMPLE)
        && !place.isUnder(Concept.ROLLBACK)
        && !columns.has(Concept.GAP)
        && (unit || place.isUnder(Concept.TIMELINE));
  }

  private Schedule.Timeline rows(Place place, boolean alone) {
    Columns columns = Columns.of((Table) place.block(), vocabulary);
    Optional<Integer> clock = clocks.column(columns);
    Optional<Integer> time =
        columns.all(Concept.DURATION).stream()
            .filter(column -> clock.isEmpty() || !clock.get().equals(column))
            .findFirst();
    boolean byEffort = time.isEmpty();
    time = time.or(() -> columns.first(Concept.EFFORT));
    int name = columns.first(Concept.STAGE).orElse(0);
    List<Schedule.Entry> entries = new ArrayList<>();
    Optional<Words> total = Optional.empty();
    for (Table.Row row : columns.table().rows()) {
      Optional<Words> taken = time.flatMap(column -> Say.some(row.cell(column)));
      if (isTotal(row)) {
        total = taken;
        continue;
      }
      Words phase = Say.words(row.cell(name));
      StageRefs.Found found =
          columns.has(Concept.STAGE) ? refs.inCell(phase.text()) : refs.in(phase.text());
      Words start = columns.words(row, Concept.START, Concept.DATE);
      entries.add(
          new Schedule.Entry(
              phase,
              found.keys(),
              found.unknown(),
              taken.map(durations::of),
              start.isEmpty() ? clock.map(c -> Say.words(row.cell(c))).orElse(start) : start,
              columns.words(row, Concept.END),
              clock.flatMap(column -> clocks.seconds(columns, column, row)),
              columns.words(row, Concept.DEPENDENCIES)));
    }
    Optional<Duration> stated =
        total
            .or(() -> alone ? besides(place) : Optional.empty())
            .map(Clocks::alone)
            .map(durations::of);
    return new Schedule.Timeline(entries, stated, byEffort, place.span(), around(place));
  }

  private static Span around(Place place) {
    return place.parent().map(Place::span).orElse(place.span());
  }

  private boolean isTotal(Table.Row row) {
    return row.cells().stream()
        .map(Text::plain)
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .filter(cell -> vocabulary.means(cell, Concept.TOTAL))
        .isPresent();
  }

  /** What stands beside a table on how long all of it takes. */
  private Optional<Words> besides(Place table) {
    Place section = table.parent().orElseThrow();
    Optional<Words> field =
        section
            .all()
            .filter(place -> place.block() instanceof Field && place.is(Concept.TOTAL))
            .flatMap(place -> Say.value(place).stream())
            .findFirst();
    return field.or(
        () ->
            section.children().stream()
                .filter(place -> place.block() instanceof Paragraph)
                .flatMap(place -> clocks.inAll(Say.words(place.text())).stream())
                .findFirst());
  }
}
