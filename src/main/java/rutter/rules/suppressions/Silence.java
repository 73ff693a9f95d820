package rutter.rules.suppressions;

import java.util.List;
import java.util.Set;
import rutter.rules.suppressions.Directive.Name;

/**
 * What came of the directives of a document: which rules there are, which of them looked at it, and
 * which names suppressed something.
 */
public record Silence(
    List<Directive> directives, Set<String> known, Set<String> looked, Set<Name> used) {
  public Silence {
    directives = List.copyOf(directives);
  }

  /** Whether a rule could have been suppressed by its name here, and was not. */
  boolean isUnused(Name name) {
    return looked.contains(name.rule()) && !used.contains(name);
  }
}
