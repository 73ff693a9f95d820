package rutter.rules.stages;

import java.util.HashSet;
import java.util.Set;
import rutter.plan.Stage;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;

/** Waits within a circle are told there. */
public final class StageDependencyLater implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Waiting waiting = Waiting.in(subject);
    Circles circles = Circles.of(waiting);
    Set<Span> told = new HashSet<>();
    for (int i = 0; i < waiting.count(); i++) {
      for (Waiting.Wait wait : waiting.of(i)) {
        boolean open = wait.isForLater() && !circles.join(i, wait.awaited());
        if (open && told.add(wait.words().span())) {
          Stage later = waiting.stage(wait.awaited());
          report
              .at(wait.words().span())
              .with("stage", waiting.stage(i).called())
              .with("later", later.number())
              .near(later.heading().label().span());
        }
      }
    }
  }
}
