package rutter.review;

import java.util.List;
import java.util.Optional;
import rutter.plan.Plan;
import rutter.plan.Stage;
import rutter.text.Span;

/** In which stage something stands; a stage may stand in another one. */
final class Innermost {
  private Innermost() {}

  static Optional<Stage> stage(Span place, Plan plan) {
    int number = number(place, plan);
    return number == 0 ? Optional.empty() : Optional.of(plan.stages().get(number - 1));
  }

  /** Its number among the stages of the plan, from one; zero outside of all. */
  static int number(Span place, Plan plan) {
    List<Stage> stages = plan.stages();
    int best = 0;
    for (int i = 0; i < stages.size(); i++) {
      Span span = stages.get(i).span();
      boolean closer = best == 0 || span.length() <= stages.get(best - 1).span().length();
      if (closer && span.contains(place)) {
        best = i + 1;
      }
    }
    return best;
  }
}
