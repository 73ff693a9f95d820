package rutter.rules.stages;

import java.util.List;
import rutter.plan.Stage;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Subject;

/** Reports that stages lack the same: each for itself, or, if most of them do, all at once. */
final class Lacking {
  private static final int MANY = 3;
  private static final int MOST_NAMES = 6;

  private Lacking() {}

  static void report(List<Stage> bare, Subject subject, Report report) {
    int all = subject.plan().stages().size();
    if (!areMost(bare, all)) {
      for (Stage stage : bare) {
        report.at(stage.heading().label().span()).with("stage", stage.called());
      }
      return;
    }
    atOnce(bare, subject, report).as(bare.size() == all ? "all" : "most");
  }

  static boolean areMost(List<Stage> bare, int all) {
    return bare.size() >= MANY && bare.size() * 2 > all;
  }

  /** One finding for all of them, at the title of the plan. */
  static Observation atOnce(List<Stage> bare, Subject subject, Report report) {
    Stage first = bare.get(0);
    return report
        .at(subject.title())
        .with("count", subject.plan().stages().size())
        .with("bare", bare.size())
        .with("stages", names(bare))
        .with("first", first.called())
        .near(first.heading().label().span(), "first");
  }

  /** {@code Phase 1, Phase 2 and 7 more} */
  static String names(List<Stage> stages) {
    int shown = stages.size() <= MOST_NAMES ? stages.size() : MOST_NAMES - 1;
    List<String> named = stages.stream().limit(shown).map(Stage::number).toList();
    int more = stages.size() - shown;
    if (more > 0) {
      return String.join(", ", named) + " and " + more + " more";
    }
    int last = named.size() - 1;
    return last < 1
        ? String.join("", named)
        : String.join(", ", named.subList(0, last)) + " and " + named.get(last);
  }
}
