package rutter.checking;

import java.util.Optional;
import rutter.finding.Checked;

/**
 * A document with what was found in it, and whether the change is about it: {@code by} is the
 * document that it names and that was changed in its stead.
 */
public record CheckedPlan(
    Checker.Task task, Checked checked, boolean changed, Optional<String> by) {
  public String name() {
    return task.called();
  }

  /** Only what makes a run fail, if the change is about it. */
  public Checked failing() {
    return new Checked(
        checked.source(),
        checked.open().filter(one -> task.settings().failOn().includes(one.severity())).toList());
  }

  public boolean fails() {
    return changed && !failing().findings().isEmpty();
  }
}
