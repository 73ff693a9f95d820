package rutter.program;

import java.util.List;
import java.util.Optional;
import rutter.plan.Duration.Seconds;
import rutter.plan.Rollback;
import rutter.text.Span;

/**
 * A stage as it is executed: its operations forward, and in their order those that undo it. {@code
 * called} is the stage in the words of the plan; {@code after} are the ids of the legs that it
 * waits for.
 */
public record Leg(
    String id,
    String called,
    List<String> facts,
    Optional<String> owner,
    Optional<String> risk,
    Optional<Seconds> expected,
    List<String> after,
    List<Operation> forward,
    Rollback.Coverage coverage,
    List<Operation> back,
    Span span) {
  public Leg {
    facts = List.copyOf(facts);
    after = List.copyOf(after);
    forward = List.copyOf(forward);
    back = List.copyOf(back);
  }

  /** An owner or a risk that the facts do not say already, in the words of the plan. */
  public Optional<String> unsaid(Optional<String> value) {
    return value.filter(words -> facts.stream().noneMatch(fact -> fact.endsWith(": " + words)));
  }

  public Leg with(List<Operation> onward, List<Operation> undoing) {
    return new Leg(
        id, called, facts, owner, risk, expected, after, onward, coverage, undoing, span);
  }
}
