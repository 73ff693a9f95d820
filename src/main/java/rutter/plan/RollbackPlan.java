package rutter.plan;

import java.util.List;
import java.util.Optional;

/** How the plan as a whole is undone: when, how, in which time, decided by what. */
public record RollbackPlan(
    List<Words> sections,
    List<Words> triggers,
    List<Words> steps,
    List<Tier> tiers,
    Optional<Words> rto,
    Optional<Words> decisionTree,
    List<Words> documents) {
  /** A way back that holds within a window of time. */
  public record Tier(Words name, Duration window) {}

  public RollbackPlan {
    sections = List.copyOf(sections);
    triggers = List.copyOf(triggers);
    steps = List.copyOf(steps);
    tiers = List.copyOf(tiers);
    documents = List.copyOf(documents);
  }

  public boolean isPresent() {
    return !sections.isEmpty();
  }
}
