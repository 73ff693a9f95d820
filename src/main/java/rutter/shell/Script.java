package rutter.shell;

import java.util.List;
import java.util.Optional;
import rutter.text.Span;

/** The commands of a script in their order, those of functions, branches and subshells included. */
public record Script(List<Invocation> commands, Optional<Fault> fault) {
  /** Why a shell could not run it: only what is sure, such as a quote that nothing closes. */
  public record Fault(String what, Span span) {}

  public Script {
    commands = List.copyOf(commands);
  }
}
