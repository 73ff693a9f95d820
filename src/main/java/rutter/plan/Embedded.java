package rutter.plan;

import java.util.List;
import rutter.text.Span;

/** A plan inside a fence: an example or a template, with the sections, stages and gaps it shows. */
public record Embedded(
    Words title, List<Words> sections, List<Words> stages, int gaps, int commands, Span span) {
  public Embedded {
    sections = List.copyOf(sections);
    stages = List.copyOf(stages);
  }
}
