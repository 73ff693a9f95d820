package rutter.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Mark;
import rutter.outline.Section;
import rutter.outline.Text;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Gathers what is numbered alike in a document, and refuses what only looks like a stage. */
final class Families {
  private final Place root;
  private final Vocabulary vocabulary;
  private final Verdicts verdicts;
  private final Optional<Place> title;

  Families(Place root, Vocabulary vocabulary, Verdicts verdicts) {
    this.root = root;
    this.vocabulary = vocabulary;
    this.verdicts = verdicts;
    this.title = title(root);
  }

  List<Family> all() {
    Map<String, List<Unit>> byKind = new LinkedHashMap<>();
    root.all()
        .forEach(
            place ->
                unit(place)
                    .ifPresent(
                        unit ->
                            byKind
                                .computeIfAbsent(
                                    unit.family() + StageChoice.isHardly(unit),
                                    kind -> new ArrayList<>())
                                .add(unit)));
    List<Family> families = new ArrayList<>();
    for (List<Unit> units : byKind.values()) {
      boolean separated = units.stream().anyMatch(unit -> unit.label().separated());
      List<Unit> kept = units.stream().filter(unit -> isPlausible(unit, separated)).toList();
      if (!kept.isEmpty()) {
        Family family = new Family(kept).longestSequence();
        Set<Unit> counted = Set.copyOf(family.units());
        kept.stream()
            .filter(unit -> !counted.contains(unit))
            .forEach(
                unit -> verdicts.refuse(unit, "it counts anew where a longer sequence is read"));
        families.add(family);
      }
    }
    return families;
  }

  private Optional<Unit> unit(Place place) {
    Text title = place.label();
    if (place.block() instanceof Item item) {
      title = item.text();
    }
    boolean named = place.block() instanceof Section || place.block() instanceof Field;
    if ((!named && !startsBold(title)) || title.isEmpty()) {
      return Optional.empty();
    }
    Text words = title;
    return UnitLabel.of(title.plain(), vocabulary)
        .filter(
            label -> place.block() instanceof Section || label.style() != UnitLabel.Style.NUMBER)
        .map(label -> Unit.at(place, words, named(label, place)));
  }

  /** {@code **Step 1:** Stop it. It takes a minute} is named by its first sentence. */
  private static UnitLabel named(UnitLabel label, Place place) {
    return place
        .field()
        .filter(field -> label.isNameless() && !field.value().isEmpty())
        .map(field -> label.named(StageName.firstWords(field.value().plain())))
        .orElse(label);
  }

  private static boolean startsBold(Text text) {
    return text.marks(Mark.Kind.STRONG)
        .anyMatch(mark -> mark.span().start() == text.span().start());
  }

  private boolean isPlausible(Unit unit, boolean othersAreSeparated) {
    Optional<String> objection = objection(unit, othersAreSeparated);
    objection.ifPresent(why -> verdicts.refuse(unit, why));
    return objection.isEmpty();
  }

  private Optional<String> objection(Unit unit, boolean othersAreSeparated) {
    if (title.filter(place -> place == unit.place()).isPresent()) {
      return Optional.of("it is the title of the document");
    }
    boolean below = unit.place().parent().filter(p -> p.is(Concept.STAGES)).isPresent();
    if (unit.label().style() == UnitLabel.Style.NUMBER
        && !below
        && !unit.place().concepts().isEmpty()) {
      return Optional.of("its name is that of a section");
    }
    if (unit.place().block() instanceof Field field
        && field.body().isEmpty()
        && field.value().isEmpty()) {
      return Optional.of("nothing stands below it");
    }
    Optional<Place> never =
        unit.place().around().filter(place -> place.isAny(StageChoice.NEVER)).findFirst();
    if (never.isPresent() && !startsAnew(unit.place(), never.get())) {
      return Optional.of("it stands under “" + never.get().label().plain() + "”");
    }
    boolean namesConcept = !vocabulary.concepts(unit.label().name()).isEmpty();
    if (!unit.label().separated() && (othersAreSeparated || namesConcept)) {
      return Optional.of("“" + unit.title().plain() + "” speaks of a unit and does not name one");
    }
    return Optional.empty();
  }

  /** A heading that says “execution” below one that says “rollback” leads back to the plan. */
  private static boolean startsAnew(Place place, Place never) {
    return place.around().takeWhile(outer -> outer != never).anyMatch(p -> p.is(Concept.STAGES));
  }

  /** The first heading, if it is the only one of its level and holds others. */
  private static Optional<Place> title(Place root) {
    List<Place> headings = root.all().filter(Place::isHeading).toList();
    return headings.stream()
        .limit(1)
        .filter(first -> headings.stream().filter(p -> level(p) == level(first)).count() == 1)
        .filter(first -> first.children().stream().anyMatch(Place::isHeading))
        .findFirst();
  }

  private static int level(Place heading) {
    return ((Section) heading.block()).level();
  }
}
