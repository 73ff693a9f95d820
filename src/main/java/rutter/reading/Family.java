package rutter.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** Of so many groups any may be the one that counts; no plan has more. */
  private static final int MOST_STARTS = 50;

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
    return groups.values().stream()
        .limit(MOST_STARTS)
        .map(first -> sequence(first, groups.values()))
        .max(Comparator.comparingInt(List::size))
        .map(Family::new)
        .orElse(this);
  }

  /** One group with all others that do not repeat its numbers or those before. */
  private static List<Unit> sequence(List<Unit> first, Collection<List<Unit>> groups) {
    Set<String> start = ids(first);
    Set<String> seen = new HashSet<>();
    List<Unit> sequence = new ArrayList<>();
    for (List<Unit> group : groups) {
      Set<String> own = ids(group);
      boolean anew = Collections.disjoint(start, own) && Collections.disjoint(seen, own);
      if (group == first || anew) {
        sequence.addAll(group);
        seen.addAll(own);
      }
    }
    return sequence;
  }

  private static Set<String> ids(List<Unit> units) {
    return units.stream().map(unit -> unit.label().id()).collect(Collectors.toSet());
  }

  /** Most of the units of this family stand below one of the places. */
  boolean isBelow(Set<Place> places) {
    return share(unit -> unit.place().around().anyMatch(places::contains)) > 0.6;
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

  /** Most units hold a rollback of their own. */
  boolean undoesItself() {
    return share(
            unit -> unit.place().all().anyMatch(p -> p != unit.place() && p.is(Concept.ROLLBACK)))
        > 0.5;
  }

  private static int fields(Place unit) {
    Set<Concept> found = new HashSet<>();
    unit.children().stream()
        .flatMap(child -> child.isSection() ? Stream.<Place>empty() : child.all())
        .filter(child -> child.field().isPresent())
        .forEach(child -> found.addAll(child.concepts()));
    found.retainAll(CARRIED_BY_STAGES);
    return found.size();
  }

  private double share(Predicate<Unit> test) {
    return units.stream().filter(test).count() / (double) units.size();
  }
}
