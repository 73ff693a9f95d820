package rutter.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rutter.outline.FrontMatter;
import rutter.plan.Command;
import rutter.plan.Detection;
import rutter.plan.Detection.Profile;
import rutter.plan.Procedure;
import rutter.plan.RollbackPlan;
import rutter.plan.Stage;
import rutter.vocabulary.Concept;

/** Weighs what a document has against what each profile is about. */
final class ProfileDetector {
  private static final Set<Concept> SECTIONS =
      Set.of(
          Concept.PURPOSE,
          Concept.SCOPE,
          Concept.PRECONDITIONS,
          Concept.STAGES,
          Concept.ROLLBACK,
          Concept.VERIFICATION,
          Concept.COMMUNICATION,
          Concept.APPROVALS);

  static final String FRONT_MATTER = "rutter.profile";

  private final Place root;
  private final List<Stage> stages;
  private final Map<Profile, Integer> scores = new EnumMap<>(Profile.class);
  private final Map<Profile, List<String>> reasons = new EnumMap<>(Profile.class);

  ProfileDetector(Place root, List<Stage> stages) {
    this.root = root;
    this.stages = stages;
    for (Profile profile : Profile.values()) {
      scores.put(profile, 0);
      reasons.put(profile, new ArrayList<>());
    }
  }

  Detection detect(
      DocumentKind.Verdict kind,
      Optional<FrontMatter> frontMatter,
      List<Command> commands,
      List<Procedure> procedures,
      RollbackPlan rollback,
      boolean matrix,
      int tasks) {
    Optional<Profile> set = declared(frontMatter);
    if (set.isPresent()) {
      List<String> why = new ArrayList<>(kind.reasons());
      why.add("the front matter says so");
      return new Detection(kind.kind(), set.get(), 100, why);
    }
    sections();
    phased();
    staged();
    checklist(tasks, rollback);
    runbook(commands, procedures, matrix);
    Profile best =
        scores.entrySet().stream()
            .max(Comparator.comparingInt((Map.Entry<Profile, Integer> e) -> e.getValue()))
            .map(Map.Entry::getKey)
            .orElseThrow();
    List<String> why = new ArrayList<>(kind.reasons());
    why.addAll(reasons.getOrDefault(best, List.of()));
    return new Detection(kind.kind(), best, confidence(best), why);
  }

  /** What the front matter says; a document that says it is a plan. */
  static Optional<Profile> declared(Optional<FrontMatter> frontMatter) {
    return frontMatter
        .flatMap(matter -> matter.entry(FRONT_MATTER))
        .flatMap(entry -> named(entry.value()));
  }

  static Optional<Profile> named(String name) {
    return List.of(Profile.values()).stream()
        .filter(profile -> profile.toString().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private int confidence(Profile best) {
    int top = scores.getOrDefault(best, 0);
    int second =
        scores.entrySet().stream()
            .filter(entry -> entry.getKey() != best)
            .mapToInt(Map.Entry::getValue)
            .max()
            .orElse(0);
    return top == 0 ? 0 : Math.min(99, 50 + 50 * (top - second) / top);
  }

  private void add(Profile profile, int score, String reason) {
    if (score > 0) {
      scores.merge(profile, score, Integer::sum);
      reasons.getOrDefault(profile, new ArrayList<>()).add(reason);
    }
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private void sections() {
    long present =
        SECTIONS.stream()
            .filter(c -> root.all().anyMatch(place -> place.isHeading() && place.is(c)))
            .count();
    add(Profile.SECTIONS, (int) present, present + " of the 8 usual sections");
    boolean listed = stages.stream().anyMatch(stage -> stage.heading().form() == Stage.Form.LIST);
    add(Profile.SECTIONS, listed ? 4 : 0, "steps in a list");
    boolean headed = stages.stream().anyMatch(s -> s.heading().form() == Stage.Form.HEADING);
    scores.merge(Profile.SECTIONS, headed ? -4 : 0, Integer::sum);
  }

  private void phased() {
    boolean headed = stages.stream().anyMatch(s -> s.heading().form() == Stage.Form.HEADING);
    add(Profile.PHASED, headed ? 5 : 0, count(stages.size(), "unit") + " with a heading each");
    long timed = stages.stream().filter(s -> s.facts().duration().isPresent()).count();
    add(Profile.PHASED, timed * 2 > stages.size() ? 3 : 0, "units have a duration");
    long aimed = stages.stream().filter(s -> s.facts().objective().isPresent()).count();
    add(Profile.PHASED, aimed * 2 > stages.size() ? 3 : 0, "units have an objective");
    boolean timeline = root.all().anyMatch(p -> p.isHeading() && p.is(Concept.TIMELINE));
    add(Profile.PHASED, timeline ? 1 : 0, "a timeline");
  }

  private void staged() {
    long layered = stages.stream().filter(s -> !s.facts().layers().isEmpty()).count();
    add(Profile.STAGED, layered * 2 > stages.size() ? 5 : 0, "stages name the layers they touch");
    long undone = stages.stream().filter(StageShape::undoesItself).count();
    add(Profile.STAGED, undone * 2 > stages.size() ? 5 : 0, "stages have a rollback each");
    long waiting = stages.stream().filter(s -> !s.dependencies().isEmpty()).count();
    add(Profile.STAGED, waiting * 2 > stages.size() ? 2 : 0, "stages name their dependencies");
    boolean gaps = root.all().anyMatch(p -> p.isHeading() && p.is(Concept.GAPS));
    add(Profile.STAGED, gaps && !stages.isEmpty() ? 3 : 0, "gaps are given to stages");
    boolean abort = root.all().anyMatch(p -> p.isHeading() && p.is(Concept.ABORT));
    add(Profile.STAGED, abort ? 2 : 0, "abort criteria");
    boolean shown = stages.isEmpty() && gaps && root.all().anyMatch(p -> p.is(Concept.PATTERN));
    add(Profile.STAGED, shown ? 6 : 0, "it shows how stages are written");
  }

  private void checklist(int tasks, RollbackPlan rollback) {
    int lists = (int) root.all().filter(p -> p.isHeading() && !Say.tasks(p).isEmpty()).count();
    add(Profile.CHECKLIST, tasks >= 40 ? 5 : tasks >= 15 ? 2 : 0, tasks + " boxes to tick");
    add(Profile.CHECKLIST, lists > 12 ? 4 : 0, lists + " headings with boxes below them");
    long groups = stages.stream().filter(StageShape::isCheckGroups).count();
    add(Profile.CHECKLIST, groups > 0 ? 4 : 0, "stages made of check groups");
    add(Profile.CHECKLIST, rollback.tiers().size() > 1 ? 3 : 0, "rollback by time");
  }

  private void runbook(List<Command> commands, List<Procedure> procedures, boolean matrix) {
    long run = commands.stream().filter(StageShape::runs).count();
    add(Profile.RUNBOOK, run >= 12 ? 4 : run >= 5 ? 2 : 0, count(run, "fence") + " of commands");
    add(
        Profile.RUNBOOK,
        procedures.size() > 1 ? 5 : 0,
        count(procedures.size(), "numbered procedure"));
    add(Profile.RUNBOOK, run >= 5 && stages.isEmpty() ? 3 : 0, "commands and no stages");
    add(Profile.RUNBOOK, matrix ? 2 : 0, "risk decides who approves");
  }
}
