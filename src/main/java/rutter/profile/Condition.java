package rutter.profile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rutter.plan.Layer;
import rutter.plan.Level;
import rutter.plan.Topic;

/** When something is asked of a plan; any of these is enough. */
public record Condition(
    List<Layer.Kind> layers,
    List<Topic> sections,
    Optional<Level.Grade> risk,
    Optional<FieldMatch> field,
    Optional<Pattern> command) {
  /** A field by one of its names, whose value matches. */
  public record FieldMatch(List<String> names, Pattern value) {
    public FieldMatch {
      names = List.copyOf(names);
    }
  }

  public Condition {
    layers = List.copyOf(layers);
    sections = List.copyOf(sections);
  }
}
