package rutter.reading;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rutter.plan.Candidate;
import rutter.plan.Stage;
import rutter.vocabulary.Vocabulary;

/** Why each unit of a document is a stage, or is none. */
final class Verdicts {
  private final Map<Unit, Candidate> verdicts = new LinkedHashMap<>();

  void refuse(Unit unit, String why) {
    verdicts.put(unit, new Candidate(Say.words(unit.title()), false, why));
  }

  /** What was found against the stages that were chosen of it. */
  void judge(List<Family> families, List<Unit> stages) {
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

  /** All headings, and what else is numbered like a stage, each with a verdict. */
  List<Candidate> all(Place root, Vocabulary vocabulary) {
    Set<Place> judged = verdicts.keySet().stream().map(Unit::place).collect(Collectors.toSet());
    Stream<Candidate> others =
        root.all()
            .filter(place -> place.isHeading() && !judged.contains(place))
            .map(place -> unjudged(place, vocabulary));
    return Stream.concat(verdicts.values().stream(), others)
        .sorted(Comparator.comparingInt(candidate -> candidate.label().span().start()))
        .toList();
  }

  private static Candidate unjudged(Place heading, Vocabulary vocabulary) {
    boolean numbered = UnitLabel.of(heading.label().plain(), vocabulary).isPresent();
    String why = numbered ? "a number alone counts only below a heading for steps" : "not numbered";
    return new Candidate(Say.words(heading.label()), false, why);
  }
}
