package rutter.rules.rollback;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.plan.Stage;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** By names in code, of things that nothing has named before a later stage makes them. */
public final class RollbackNeedsLater implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Things things = Things.in(subject);
    Mentions mentions = Mentions.in(subject);
    List<Stage> stages = subject.plan().stages();
    Set<String> said = new HashSet<>();
    for (Reliance needed : Reliance.in(subject)) {
      String name = needed.name().text();
      Optional<Things.Event> made =
          needed.isOfStage() ? things.madeAfter(name, needed.stage()) : Optional.empty();
      if (made.isPresent()
          && Things.isTelling(name)
          && mentions.first(name) >= stages.get(made.get().stage()).span().start()
          && said.add(name)) {
        report
            .at(needed.name().span())
            .with("name", needed.name())
            .with("stage", stages.get(made.get().stage()).called())
            .near(made.get().words().span());
      }
    }
  }
}
