package rutter.rules.stages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Each circle is told once, at the first wait in it for a later stage. */
public final class StageDependencyCircular implements Rule {
  private static final int MOST_NAMES = 8;

  @Override
  public void check(Subject subject, Report report) {
    Waiting waiting = Waiting.in(subject);
    Circles circles = Circles.of(waiting);
    Set<Integer> told = new HashSet<>();
    for (int stage = 0; stage < waiting.count(); stage++) {
      for (Waiting.Wait wait : waiting.of(stage)) {
        boolean circular = wait.isForLater() && circles.join(stage, wait.awaited());
        if (wait.awaited() == stage) {
          report.at(wait.words().span()).as("self").with("stage", waiting.stage(stage).called());
        } else if (circular && told.add(circles.of(stage))) {
          report(circles.closing(wait), waiting, report);
        }
      }
    }
  }

  private static void report(List<Waiting.Wait> circle, Waiting waiting, Report report) {
    List<String> names = new ArrayList<>();
    circle.stream().limit(MOST_NAMES).forEach(w -> names.add(waiting.stage(w.stage()).number()));
    if (circle.size() > MOST_NAMES) {
      names.add("…");
    }
    Waiting.Wait last = circle.get(circle.size() - 1);
    names.add(waiting.stage(last.awaited()).number());
    Observation seen =
        report
            .at(circle.get(0).words().span())
            .with("circle", String.join(" → ", names))
            .with("last", waiting.stage(last.stage()).number())
            .with("first", waiting.stage(last.awaited()).number());
    seen.near(last.words().span());
  }
}
