package rutter.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Mark;
import rutter.outline.Section;
import rutter.outline.Text;
import rutter.plan.Candidate;
import rutter.plan.Stage;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Finds the stages of a plan among all that is numbered in it, and says why each is or is not. */
final class StageFinder {
  /** Numbered things under these names are not what the plan executes. */
  private static final Set<Concept> NEVER =
      Set.of(
          Concept.ROLLBACK,
          Concept.TRIGGERS,
          Concept.EXAMPLE,
          Concept.PATTERN,
          Concept.ALTERNATIVES,
          Concept.CONTENTS,
          Concept.TROUBLESHOOTING,
          Concept.REVISIONS,
          Concept.DECISION_TREE);

  /** Numbered things under these names are stages only if nothing else is. */
  private static final Set<Concept> HARDLY =
      Set.of(
          Concept.TIMELINE,
          Concept.PRECONDITIONS,
          Concept.POST_MIGRATION,
          Concept.VERIFICATION,
          Concept.TESTING,
          Concept.RISKS,
          Concept.GAPS,
          Concept.STRATEGY,
          Concept.BUDGET,
          Concept.MONITORING,
          Concept.CONSTRAINT,
          Concept.REFERENCES);

  private final Place root;
  private final Vocabulary vocabulary;
  private final Optional<Place> title;
  private final Map<Unit, Candidate> verdicts = new LinkedHashMap<>();

  StageFinder(Place root, Vocabulary vocabulary) {
    this.root = root;
    this.vocabulary = vocabulary;
    this.title = title(root);
  }

  /** The stages, in the order of the document. */
  List<Unit> find() {
    List<Family> families = families();
    Optional<Family> chosen = choose(families);
    List<Unit> stages =
        chosen.map(Family::units).orElseGet(() -> new StageLists(root, vocabulary, NEVER).find());
    if (stages.isEmpty()) {
      stages = new StageTables(root, vocabulary).find();
    }
    judge(families, stages);
    return stages;
  }

  /** All headings, and what else is numbered like a stage, each with a verdict. */
  List<Candidate> candidates() {
    Set<Place> judged = verdicts.keySet().stream().map(Unit::place).collect(Collectors.toSet());
    Stream<Candidate> others =
        root.all()
            .filter(place -> place.isHeading() && !judged.contains(place))
            .map(this::unjudged);
    return Stream.concat(verdicts.values().stream(), others)
        .sorted(Comparator.comparingInt(candidate -> candidate.label().span().start()))
        .toList();
  }

  private Candidate unjudged(Place heading) {
    boolean numbered = UnitLabel.of(heading.label().plain(), vocabulary).isPresent();
    String why = numbered ? "a number alone counts only below a heading for steps" : "not numbered";
    return new Candidate(Say.words(heading.label()), false, why);
  }

  private List<Family> families() {
    Map<String, List<Unit>> byKind = new LinkedHashMap<>();
    root.all()
        .forEach(
            place ->
                unit(place)
                    .ifPresent(
                        unit ->
                            byKind
                                .computeIfAbsent(
                                    unit.family() + isHardly(unit), kind -> new ArrayList<>())
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
            .forEach(unit -> refuse(unit, "it counts anew where a longer sequence is read"));
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
    if (title.filter(place -> place == unit.place()).isPresent()) {
      return refuse(unit, "it is the title of the document");
    }
    boolean below = unit.place().parent().filter(p -> p.is(Concept.STAGES)).isPresent();
    if (unit.label().style() == UnitLabel.Style.NUMBER
        && !below
        && !unit.place().concepts().isEmpty()) {
      return refuse(unit, "its name is that of a section");
    }
    if (unit.place().block() instanceof Field field
        && field.body().isEmpty()
        && field.value().isEmpty()) {
      return refuse(unit, "nothing stands below it");
    }
    Optional<Place> never = unit.place().around().filter(place -> place.isAny(NEVER)).findFirst();
    if (never.isPresent() && !startsAnew(unit.place(), never.get())) {
      return refuse(unit, "it stands under “" + never.get().label().plain() + "”");
    }
    boolean namesConcept = !vocabulary.concepts(unit.label().name()).isEmpty();
    if (!unit.label().separated() && (othersAreSeparated || namesConcept)) {
      return refuse(unit, "“" + unit.title().plain() + "” speaks of a unit and does not name one");
    }
    return true;
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

  private boolean refuse(Unit unit, String why) {
    verdicts.put(unit, new Candidate(Say.words(unit.title()), false, why));
    return false;
  }

  private Optional<Family> choose(List<Family> families) {
    List<Family> able = families.stream().filter(this::canBeStages).toList();
    List<Family> likely = able.stream().filter(family -> !isHardly(family)).toList();
    Optional<Family> best = (likely.isEmpty() ? able : likely).stream().min(order());
    return best.map(family -> outside(family, likely)).map(family -> inside(family, able));
  }

  /** All of the units lie in one unit of a larger sequence: they are its parts. */
  private static Family outside(Family family, List<Family> families) {
    return families.stream()
        .filter(other -> !other.equals(family) && other.units().size() > 1 && other.holds(family))
        .findFirst()
        .orElse(family);
  }

  /** The units only gather others, and those say what each needs and risks: stories of an epic. */
  private static Family inside(Family family, List<Family> families) {
    Set<Place> places = Unit.places(family.units());
    return families.stream()
        .filter(other -> !other.equals(family) && other.isBelow(places))
        .filter(other -> other.carriesFields() && !family.carriesFields())
        .findFirst()
        .orElse(family);
  }

  private static Comparator<Family> order() {
    return Comparator.comparing((Family family) -> family.units().size() < 2)
        .thenComparing(Family::speaksOnly)
        .thenComparing(family -> family.style() == UnitLabel.Style.NUMBER)
        .thenComparing(Family::rank)
        .thenComparing(family -> -family.units().size())
        .thenComparing(family -> family.units().get(0).level());
  }

  private static boolean isHardly(Family family) {
    return family.units().stream().allMatch(StageFinder::isHardly);
  }

  private static boolean isHardly(Unit unit) {
    return unit.place().around().anyMatch(place -> place.isAny(HARDLY));
  }

  private boolean canBeStages(Family family) {
    boolean inStages =
        family.units().stream()
            .allMatch(unit -> unit.place().parent().filter(p -> p.is(Concept.STAGES)).isPresent());
    return switch (family.style()) {
      case WORD -> true;
      case CLOCK -> family.units().size() > 1;
      case CODE -> family.units().size() > 1 && (inStages || isInitialOfUnit(family));
      case NUMBER ->
          family.units().size() > 1
              && (inStages
                  ? family.units().stream().allMatch(unit -> isWork(unit.label().name()))
                  : family.undoesItself());
    };
  }

  /** {@code P1}, {@code M0}: the letter begins a word for a unit. */
  private boolean isInitialOfUnit(Family family) {
    return vocabulary.value("initial", family.units().get(0).label().kind()).isPresent();
  }

  private boolean isWork(String name) {
    return vocabulary.concepts(name).stream().noneMatch(NEVER::contains);
  }

  private void judge(List<Family> families, List<Unit> stages) {
    Set<Unit> taken = Set.copyOf(stages);
    Set<Place> places = Unit.places(stages);
    String kind = stages.isEmpty() ? "" : name(stages.get(0));
    for (Unit unit : stages) {
      String why =
          stages.size() == 1
              ? "it is the only unit “" + kind + "” of the plan"
              : unit.form() == Stage.Form.HEADING
                  ? "it is one of " + stages.size() + " units “" + kind + "” of the plan"
                  : "it is one of the " + stages.size() + " steps listed there";
      verdicts.put(unit, new Candidate(Say.words(unit.title()), true, why));
    }
    for (Family family : families) {
      for (Unit unit : family.units()) {
        boolean other = !taken.contains(unit) && !places.contains(unit.place());
        if (other && family.style() != UnitLabel.Style.NUMBER) {
          String why =
              stages.isEmpty()
                  ? "it stands alone or outside the steps of the plan"
                  : "the units of this plan are “" + kind + "”";
          verdicts.putIfAbsent(unit, new Candidate(Say.words(unit.title()), false, why));
        }
      }
    }
  }

  private static String name(Unit unit) {
    String kind = unit.label().kind();
    return kind.isEmpty() ? "1., 2., …" : kind;
  }
}
