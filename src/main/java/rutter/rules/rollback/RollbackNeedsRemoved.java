package rutter.rules.rollback;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** By names in code: a rollback that may bring back anything is believed to. */
public final class RollbackNeedsRemoved implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Things things = Things.in(subject);
    Set<String> said = new HashSet<>();
    for (Reliance needed : Reliance.in(subject)) {
      String name = needed.name().text();
      Optional<Things.Event> end =
          needed.isOfStage() ? things.removed(name, needed.stage()) : things.removedAtOnce(name);
      if (end.isPresent() && said.add(name)) {
        report
            .at(needed.name().span())
            .with("name", needed.name())
            .with("command", end.get().words())
            .near(end.get().words().span());
      }
    }
  }
}
