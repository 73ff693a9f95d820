package rutter.program;

import java.util.List;
import java.util.Map;
import rutter.rules.Subject;
import rutter.text.Span;

/**
 * A document beside a plan that says how its stages are undone, with its sections by their keys.
 */
public record Companion(String name, Subject subject, Map<String, List<Span>> sections) {
  public Companion {
    sections = Map.copyOf(sections);
  }
}
