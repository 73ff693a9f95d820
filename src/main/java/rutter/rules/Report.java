package rutter.rules;

import java.util.ArrayList;
import java.util.List;
import rutter.text.Span;

/** What a rule has seen, in the order in which it saw it. */
public final class Report {
  private final List<Observation> observations = new ArrayList<>();

  /** Something is wrong here; what is called on the result says more of it. */
  public Observation at(Span span) {
    Observation observation = new Observation(span);
    observations.add(observation);
    return observation;
  }

  public List<Observation> observations() {
    return List.copyOf(observations);
  }
}
