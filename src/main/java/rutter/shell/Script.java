package rutter.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.text.Span;

/** The commands of a script in their order, those of functions, branches and subshells included. */
public record Script(List<Invocation> commands, Optional<Fault> fault) {
  public static final Script EMPTY = new Script(List.of(), Optional.empty());

  /**
   * Why a shell could not run it: only what is sure, such as a quote that nothing closes. {@code
   * what} is the sign or word that is never closed, or that cannot stand where it stands.
   */
  public record Fault(Kind kind, String what, Span span) {
    /** {@code PLACEHOLDER} is {@code <name>}, of which a shell makes redirections. */
    public enum Kind {
      UNCLOSED,
      UNEXPECTED,
      EMPTY,
      PLACEHOLDER
    }
  }

  public Script {
    commands = List.copyOf(commands);
  }

  /** The commands with those in their {@code $(…)}, each behind the command in which it stands. */
  public List<Invocation> all() {
    List<Invocation> all = new ArrayList<>();
    addTo(all);
    return List.copyOf(all);
  }

  private void addTo(List<Invocation> all) {
    for (Invocation command : commands) {
      all.add(command);
      command.parts().forEach(part -> add(part, all));
    }
  }

  private static void add(Word.Part part, List<Invocation> all) {
    if (part instanceof Word.Substitution inner) {
      inner.script().addTo(all);
    }
  }
}
