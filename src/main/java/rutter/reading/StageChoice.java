package rutter.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Chooses, of all that is numbered alike in a document, what the plan executes. */
final class StageChoice {
  /** Numbered things under these names are not what the plan executes. */
  static final Set<Concept> NEVER =
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

  private final Vocabulary vocabulary;

  StageChoice(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Optional<Family> of(List<Family> families) {
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
    return family.units().stream().allMatch(StageChoice::isHardly);
  }

  static boolean isHardly(Unit unit) {
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
}
