package rutter.rules.time;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rutter.plan.Schedule;
import rutter.plan.Stage;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** A timeline that has a row for every other stage; one of which rows name no stage may have it. */
public final class TimelineStageMissing implements Rule {
  private static final int FEW = 3;

  @Override
  public void check(Subject subject, Report report) {
    List<Stage> stages = subject.plan().stages();
    Set<String> timed = new HashSet<>();
    boolean whole = false;
    for (Schedule.Timeline timeline : subject.plan().schedule().timelines()) {
      timeline.entries().forEach(row -> row.stages().forEach(timed::add));
      boolean unclear = timeline.entries().stream().anyMatch(row -> row.stages().isEmpty());
      whole = whole || (!unclear && timeline.entries().size() >= FEW);
    }
    List<Stage> missing = stages.stream().filter(stage -> !isTimed(stage, timed)).toList();
    if (!whole || missing.size() * FEW > stages.size()) {
      return;
    }
    for (Stage stage : missing) {
      report.at(stage.heading().label().span()).with("stage", stage.called());
    }
  }

  /** Of two stages with one number the timeline can name only one. */
  private static boolean isTimed(Stage stage, Set<String> timed) {
    return timed.contains(stage.key().replaceFirst("#.*", ""));
  }
}
