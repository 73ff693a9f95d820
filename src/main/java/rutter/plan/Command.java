package rutter.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import rutter.text.Span;

/** Code of a plan: in which language, what it is for, and the numbered steps in its comments. */
public record Command(
    Form form,
    String language,
    Role role,
    String body,
    List<Span> lines,
    List<Step> steps,
    Map<String, String> attributes,
    Span span) {
  /** In a fence of its own, within a line, or in a fence inside another one. */
  public enum Form {
    FENCE,
    INLINE,
    NESTED
  }

  /** What the code is for; an example is shown, not run. */
  public enum Role {
    FORWARD,
    VERIFY,
    ROLLBACK,
    MONITOR,
    EXAMPLE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A numbered comment and the code below it; a step without code is done by hand. */
  public record Step(Words title, String body) {}

  public Command {
    lines = List.copyOf(lines);
    steps = List.copyOf(steps);
    attributes = Map.copyOf(attributes);
  }
}
