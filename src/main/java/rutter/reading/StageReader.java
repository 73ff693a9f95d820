package rutter.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.outline.Field;
import rutter.outline.Paragraph;
import rutter.outline.Table;
import rutter.plan.Attribute;
import rutter.plan.Duration;
import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Reads what a stage says of itself. */
final class StageReader {
  private static final int MOST_WORDS_OF_A_WAIT = 5;

  private final Vocabulary vocabulary;
  private final Values values;
  private final Durations durations;
  private final Dependencies dependencies;
  private final RollbackReader rollbacks;
  private final Commands commands;
  private final Map<Place, Columns> tables = new HashMap<>();

  StageReader(Vocabulary vocabulary, StageRefs refs, RollbackReader rollbacks, Commands commands) {
    this.vocabulary = vocabulary;
    this.values = Values.in(vocabulary);
    this.durations = Durations.in(vocabulary);
    this.dependencies = new Dependencies(vocabulary, refs);
    this.rollbacks = rollbacks;
    this.commands = commands;
  }

  Stage read(Unit unit, String key, int ordinal) {
    return unit.row().isPresent()
        ? fromRow(unit, unit.row().get(), key, ordinal)
        : fromPlace(unit, key, ordinal);
  }

  private Stage.Heading heading(Unit unit, String key, int ordinal) {
    UnitLabel label = unit.label();
    String name = StageName.of(label.name(), vocabulary);
    Words words = Say.words(unit.title());
    return new Stage.Heading(
        unit.form(), label.kind(), label.id(), key, ordinal, new Words(name, words.span()), words);
  }

  private Stage fromPlace(Unit unit, String key, int ordinal) {
    Place place = unit.place();
    return new Stage(
        heading(unit, key, ordinal),
        facts(unit),
        fields(place),
        dependencies.of(points(place, Concept.DEPENDENCIES), points(place, Concept.PRECONDITIONS)),
        points(place, Concept.CHANGES),
        Say.tasks(place),
        groups(place),
        commands.within(place.span()),
        verification(place),
        rollbacks.of(place, key),
        gaps(place),
        place.span());
  }

  private Stage.Facts facts(Unit unit) {
    Place place = unit.place();
    Optional<Words> inTitle = StageName.brackets(Say.words(unit.title()), vocabulary);
    Optional<Words> status =
        value(place, Concept.STATUS)
            .or(() -> StageName.status(Say.words(unit.title()), vocabulary));
    Optional<Duration> stated = value(place, Concept.DURATION).map(durations::of);
    Optional<Duration> duration =
        Stream.concat(stated.stream(), inTitle.map(durations::counted).stream())
            .filter(either -> either.seconds().isPresent())
            .findFirst()
            .or(() -> stated)
            .or(() -> waiting(unit));
    return new Stage.Facts(
        status,
        duration,
        value(place, Concept.EFFORT).map(durations::of),
        value(place, Concept.RISK).map(values::level),
        value(place, Concept.LAYERS).map(values::layers).orElse(List.of()),
        value(place, Concept.OBJECTIVE),
        value(place, Concept.OWNER),
        value(place.all(), Concept.ROLLBACK_TESTED));
  }

  /** {@code Wait 24 hours} takes as long as it says. */
  private Optional<Duration> waiting(Unit unit) {
    String name = unit.label().name();
    String[] words = name.split("\\s", 2);
    boolean waits = vocabulary.value("wait", words[0]).isPresent();
    return waits && name.split("\\s").length <= MOST_WORDS_OF_A_WAIT
        ? Optional.of(durations.of(StageName.within(Say.words(unit.title()), name)))
            .filter(duration -> duration.seconds().isPresent())
        : Optional.empty();
  }

  /** What has a name in a stage: its fields, and the sections below it. */
  private static List<Attribute> fields(Place place) {
    return place
        .all()
        .filter(child -> child != place && (child.isSection() || child.block() instanceof Field))
        .map(child -> new Attribute(Say.words(child.label()), value(child)))
        .toList();
  }

  private static Words value(Place named) {
    return Say.value(named).orElseGet(() -> new Words("", Span.at(named.label().span().end())));
  }

  /** All below a place but what it says about its rollback. */
  private static Stream<Place> own(Place place) {
    return place.children().stream()
        .filter(child -> !child.is(Concept.ROLLBACK))
        .flatMap(child -> Stream.concat(Stream.of(child), own(child)));
  }

  /** The value of the first field or section of a concept in a place. */
  private static Optional<Words> value(Place place, Concept concept) {
    return value(own(place), concept);
  }

  private static Optional<Words> value(Stream<Place> places, Concept concept) {
    return places
        .filter(child -> child.is(concept))
        .flatMap(child -> Say.value(child).stream())
        .findFirst();
  }

  private static List<Words> points(Place place, Concept concept) {
    return own(place)
        .filter(child -> child.is(concept) && !child.isUnder(concept))
        .flatMap(child -> Say.points(child).stream())
        .toList();
  }

  private List<Words> verification(Place place) {
    return own(place)
        .filter(child -> !child.isUnder(Concept.VERIFICATION))
        .flatMap(
            child ->
                child.is(Concept.VERIFICATION)
                    ? Say.points(child).stream()
                    : doneWhen(child).stream())
        .toList();
  }

  /** {@code Done when both counts are the same.} */
  private Optional<Words> doneWhen(Place place) {
    return Optional.of(place)
        .filter(each -> each.block() instanceof Paragraph)
        .map(each -> Say.words(each.text()))
        .filter(words -> vocabulary.opening("done", words.text()).isPresent());
  }

  private List<Stage.Group> groups(Place place) {
    List<Stage.Group> groups = new ArrayList<>();
    for (Place child : place.children()) {
      if (child.isHeading()) {
        int within = commands.within(child.span()).size();
        groups.add(new Stage.Group(Say.words(child.label()), Say.tasks(child).size(), within));
      }
    }
    return groups;
  }

  private List<Words> gaps(Place place) {
    return points(place, Concept.GAP).stream()
        .flatMap(words -> values.things(words).stream())
        .toList();
  }

  private Stage fromRow(Unit unit, Table.Row row, String key, int ordinal) {
    Columns columns =
        tables.computeIfAbsent(
            unit.place(), place -> Columns.of((Table) place.block(), vocabulary));
    Span span = row.span();
    Stage.Facts facts =
        new Stage.Facts(
            columns.some(row, Concept.STATUS),
            columns.some(row, Concept.DURATION).map(durations::of),
            columns.some(row, Concept.EFFORT).map(durations::of),
            columns.some(row, Concept.RISK).map(values::level),
            columns.some(row, Concept.LAYERS).map(values::layers).orElse(List.of()),
            columns.some(row, Concept.OBJECTIVE),
            columns.some(row, Concept.OWNER),
            columns.some(row, Concept.ROLLBACK_TESTED));
    Rollback rollback = rollbacks.ofRow(key, columns.some(row, Concept.ROLLBACK), span);
    return new Stage(
        heading(unit, key, ordinal),
        facts,
        columns.attributes(row),
        dependencies.of(columns.some(row, Concept.DEPENDENCIES).stream().toList(), List.of()),
        columns.some(row, Concept.CHANGES, Concept.TASK).stream().toList(),
        List.of(),
        List.of(),
        commands.within(span),
        columns.some(row, Concept.VERIFICATION).stream().toList(),
        rollback,
        columns.some(row, Concept.GAP).map(values::things).orElse(List.of()),
        span);
  }
}
