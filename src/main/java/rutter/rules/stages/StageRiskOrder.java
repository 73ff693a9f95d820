package rutter.rules.stages;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import rutter.plan.Level;
import rutter.plan.Stage;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.vocabulary.Phrases;

/** Only where the plan says what waits for what, and the difference is more than a nuance. */
public final class StageRiskOrder implements Rule {
  private static final List<Level.Grade> GRADES = List.of(Level.Grade.values());
  private static final int DIFFERENCE = 2;

  /** Nobody orders more stages than this by their risk. */
  private static final int MOST = 1000;

  @Override
  public void check(Subject subject, Report report) {
    Waiting waiting = Waiting.in(subject);
    long dependent =
        subject.plan().stages().stream().filter(stage -> !stage.dependencies().isEmpty()).count();
    if (waiting.count() > MOST || dependent * 2 < waiting.count()) {
      return;
    }
    Phrases last = subject.vocabulary().phrases("work", "remove");
    List<BitSet> needed = needed(waiting);
    BitSet told = new BitSet();
    for (int risky = 0; risky < waiting.count(); risky++) {
      List<Stage> safer = new ArrayList<>();
      for (int later = risky + 1; later < waiting.count(); later++) {
        Stage stage = waiting.stage(later);
        if (isSafer(stage, waiting.stage(risky))
            && !needed.get(later).get(risky)
            && isClear(stage)
            && !last.in(stage.name().text())
            && !told.get(later)) {
          told.set(later);
          safer.add(stage);
        }
      }
      report(waiting.stage(risky), safer, report);
    }
  }

  /** For each stage all that must be done before it. */
  private static List<BitSet> needed(Waiting waiting) {
    List<BitSet> needed = new ArrayList<>();
    for (int stage = 0; stage < waiting.count(); stage++) {
      BitSet before = new BitSet();
      for (Waiting.Wait wait : waiting.of(stage)) {
        before.set(wait.awaited());
        if (wait.awaited() < stage) {
          before.or(needed.get(wait.awaited()));
        }
      }
      needed.add(before);
    }
    return needed;
  }

  /** {@code All that comes before} names no stage, and may mean any. */
  private static boolean isClear(Stage stage) {
    return stage.dependencies().stream().noneMatch(one -> one.stages().isEmpty());
  }

  private static boolean isSafer(Stage stage, Stage risky) {
    Optional<Level.Grade> low = stage.facts().risk().flatMap(Level::grade);
    Optional<Level.Grade> high = risky.facts().risk().flatMap(Level::grade);
    return low.isPresent()
        && high.isPresent()
        && GRADES.indexOf(high.get()) - GRADES.indexOf(low.get()) >= DIFFERENCE;
  }

  private static void report(Stage risky, List<Stage> safer, Report report) {
    if (!safer.isEmpty()) {
      risky
          .facts()
          .risk()
          .ifPresent(
              risk ->
                  report
                      .at(risk.text().span())
                      .with("stage", risky.called())
                      .with("risk", risk.grade().map(Level.Grade::toString).orElse(""))
                      .with("safer", Lacking.names(safer))
                      .near(safer.get(0).heading().label().span()));
    }
  }
}
