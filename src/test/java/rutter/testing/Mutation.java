package rutter.testing;

import java.util.Set;
import rutter.plan.Rollback;
import rutter.rules.Subject;
import rutter.text.Edit;

/** A required part of a plan taken out: how, which rules should say so, and what may follow. */
public record Mutation(
    String what, Edit edit, Set<String> rules, Set<String> families, String stage) {
  Mutation(String what, Edit edit, Set<String> rules, Set<String> families) {
    this(what, edit, rules, families, "");
  }

  /** A part that is gone takes with it what other parts point at. */
  private static final Set<String> ANYWHERE = Set.of("anchor-unknown", "status-contradicted");

  /** Whether an error may follow from the mutation. */
  public boolean explains(String rule) {
    return rules.contains(rule)
        || ANYWHERE.contains(rule)
        || families.stream().anyMatch(rule::startsWith);
  }

  @Override
  public String toString() {
    return what;
  }

  /** Nothing is missing of a stage that another part of the plan speaks of too. */
  public boolean isMissed(Subject mutated) {
    return stage.isEmpty()
        || mutated.plan().stages().stream()
            .filter(one -> one.called().equals(stage))
            .allMatch(one -> one.rollback().coverage() == Rollback.Coverage.NONE);
  }
}
