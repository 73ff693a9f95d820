package rutter.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rutter.vocabulary.Concept;

/** Units of the same kind at the same level: what a plan may call its stages. */
record Family(List<Unit> units) {
  private static final Set<Concept> CARRIED_BY_STAGES =
      Set.of(
          Concept.DEPENDENCIES,
          Concept.ROLLBACK,
          Concept.RISK,
          Concept.VERIFICATION,
          Concept.LAYERS,
          Concept.EFFORT);

  Family {
    units = List.copyOf(units);
  }

  int rank() {
    return units.get(0).label().rank();
  }

  UnitLabel.Style style() {
    return units.get(0).label().style();
  }

  /**
   * Units below several headings are one sequence as long as their numbers do not repeat; of two
   * that count anew, the longer is meant.
   */
  Family longestSequence() {
    Map<Place, List<Unit>> groups = new LinkedHashMap<>();
    for (Unit unit : units) {
      Place parent = unit.place().parent().orElse(unit.place());
      groups.computeIfAbsent(parent, place -> new ArrayList<>()).add(unit);
    }
    List<Unit> longest = List.of();
    for (List<Unit> first : groups.values()) {
      List<Unit> sequence = new ArrayList<>();
      Set<String> ids = new HashSet<>();
      for (List<Unit> group : groups.values()) {
        List<String> own = group.stream().map(unit -> unit.label().id()).toList();
        if (group == first || (!overlaps(own, first) && own.stream().noneMatch(ids::contains))) {
          sequence.addAll(group);
          ids.addAll(own);
        }
      }
      longest = sequence.size() > longest.size() ? sequence : longest;
    }
    return new Family(longest);
  }

  private static boolean overlaps(List<String> ids, List<Unit> units) {
    return units.stream().anyMatch(unit -> ids.contains(unit.label().id()));
  }

  /** Most of the units of this family stand below units of the other. */
  boolean isBelow(Family other) {
    return share(unit -> other.units.stream().anyMatch(outer -> isInside(unit, outer))) > 0.6;
  }

  private static boolean isInside(Unit unit, Unit outer) {
    return unit.place() != outer.place() && unit.place().isWithin(outer.place());
  }

  /** One unit of this family holds all units of the other. */
  boolean holds(Family other) {
    return units.stream()
        .anyMatch(outer -> other.units.stream().allMatch(unit -> isInside(unit, outer)));
  }

  /** No unit has a sign behind its number: “Phase 2 scope” speaks of a phase. */
  boolean speaksOnly() {
    return units.stream().noneMatch(unit -> unit.label().separated());
  }

  /** Most units say themselves what they depend on, what they risk, how they are undone. */
  boolean carriesFields() {
    return share(unit -> fields(unit.place()) >= 2) > 0.5;
  }

  private static int fields(Place unit) {
    Set<Concept> found = new HashSet<>();
    unit.children().stream()
        .flatMap(child -> child.isSection() ? java.util.stream.Stream.<Place>empty() : child.all())
        .filter(child -> child.field().isPresent())
        .forEach(child -> found.addAll(child.concepts()));
    found.retainAll(CARRIED_BY_STAGES);
    return found.size();
  }

  private double share(java.util.function.Predicate<Unit> test) {
    return units.stream().filter(test).count() / (double) units.size();
  }
}
