package rutter.outline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import rutter.text.Span;

/**
 * A block of code. Its lines are spans without the indentation that the surrounding list gives
 * them.
 */
public record Fence(
    Style style,
    Span info,
    String language,
    Map<String, String> attributes,
    List<Span> lines,
    String body,
    Span span)
    implements Block {
  /**
   * How the code is set off: by a fence, by a fence that CommonMark closes early, by indentation.
   */
  public enum Style {
    FENCED,
    MENDED,
    UNCLOSED,
    INDENTED
  }

  public Fence {
    lines = List.copyOf(lines);
    attributes = Map.copyOf(attributes);
    language = language.toLowerCase(Locale.ROOT);
  }
}
