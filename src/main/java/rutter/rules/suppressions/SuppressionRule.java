package rutter.rules.suppressions;

import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/**
 * A rule about what a document suppresses: it is asked when all others have looked, and nothing
 * suppresses what it says.
 */
public interface SuppressionRule extends Rule {
  void check(Silence silence, Report report);

  /** What the others said is not known yet. */
  @Override
  default void check(Subject subject, Report report) {}

  @Override
  default boolean isForAnyDocument() {
    return true;
  }
}
