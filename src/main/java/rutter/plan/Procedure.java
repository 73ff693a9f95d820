package rutter.plan;

import java.util.List;
import rutter.text.Span;

/** A section whose commands are executed from top to bottom: what, with which numbered steps. */
public record Procedure(Words title, Command.Role role, List<Command.Step> steps, Span span) {
  public Procedure {
    steps = List.copyOf(steps);
  }
}
