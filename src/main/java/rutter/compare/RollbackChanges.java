package rutter.compare;

import java.util.List;
import java.util.Optional;
import rutter.plan.Rollback.Coverage;
import rutter.plan.Stage;
import rutter.program.Essence.Part;
import rutter.program.Leg;
import rutter.rules.Observation;
import rutter.text.Span;

/** What has become of the way back of a stage. */
final class RollbackChanges {
  private final Version now;
  private final Changes changes;

  RollbackChanges(Version now, Changes changes) {
    this.now = now;
    this.changes = changes;
  }

  /** Whether all that has become of the rollback is told. */
  boolean compare(Part was, Part is) {
    Coverage before = was.leg().map(Leg::coverage).orElse(Coverage.NONE);
    Coverage after = is.leg().map(Leg::coverage).orElse(Coverage.NONE);
    int from = rank(before);
    int to = rank(after);
    if (from == to) {
      boolean same = before == after || !sameSteps(was, is);
      if (!same) {
        told(Kind.ROLLBACK_CHANGED, "place", is);
      }
      return false;
    }
    boolean weaker = to > from;
    Kind kind =
        !weaker
            ? Kind.ROLLBACK_ADDED
            : after == Coverage.NONE ? Kind.ROLLBACK_REMOVED : Kind.ROLLBACK_WEAKENED;
    String words = Step.first(was, Family.ROLLBACK);
    String removed = words.isEmpty() ? "unsaid" : "";
    told(kind, kind == Kind.ROLLBACK_REMOVED ? removed : after.toString(), is).with("was", words);
    return true;
  }

  private static boolean sameSteps(Part was, Part is) {
    return keys(was).equals(keys(is));
  }

  private static List<String> keys(Part part) {
    return Step.of(part).stream()
        .filter(step -> step.family() == Family.ROLLBACK)
        .map(Step::key)
        .toList();
  }

  private Observation told(Kind kind, String variant, Part is) {
    Optional<Stage> stage = now.stage(is);
    boolean stands = is.leg().map(Leg::coverage).filter(Coverage.NONE::equals).isEmpty();
    Span span =
        stage
            .filter(any -> stands)
            .map(one -> one.rollback())
            .map(one -> one.steps().isEmpty() ? one.span() : one.steps().get(0).span())
            .filter(one -> !one.isEmpty())
            .orElseGet(() -> now.heading(is));
    return changes.seen(kind, span).as(variant).with("stage", Quoted.called(is));
  }

  /** Where it stands is no matter of how good it is. */
  private static int rank(Coverage coverage) {
    return switch (coverage) {
      case OWN, ROW, NAMED -> 0;
      case LINKED -> 1;
      case NOT_APPLICABLE -> 2;
      case IMPOSSIBLE -> 3;
      case NONE -> 4;
    };
  }
}
