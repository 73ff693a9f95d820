package rutter.profile;

import java.util.List;

/**
 * The order in which the stages of a type of migration are usually done; {@code types} are words
 * that name the type, each step has words by which a stage is known.
 */
public record WorkOrder(String name, List<String> types, List<Step> steps) {
  /** A step of the order. */
  public record Step(String name, List<String> words) {
    public Step {
      words = List.copyOf(words);
    }
  }

  public WorkOrder {
    types = List.copyOf(types);
    steps = List.copyOf(steps);
  }
}
