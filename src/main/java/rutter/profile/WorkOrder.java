package rutter.profile;

import java.util.List;
import java.util.Optional;
import rutter.plan.Layer;

/**
 * The order in which the stages of a type of migration are usually done; {@code types} are words
 * that name the type.
 */
public record WorkOrder(String name, List<String> types, List<Step> steps) {
  /**
   * A step of the order: what to call its stage, words by which a stage is known to be it, the
   * layer that it changes, what shows that it has worked, and how it is taken back.
   */
  public record Step(
      String name, List<String> words, Optional<Layer.Kind> layer, String verify, String undo) {
    public Step {
      words = List.copyOf(words);
    }
  }

  public WorkOrder {
    types = List.copyOf(types);
    steps = List.copyOf(steps);
  }
}
