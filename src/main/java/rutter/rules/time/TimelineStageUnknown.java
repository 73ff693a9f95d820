package rutter.rules.time;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rutter.plan.Schedule;
import rutter.plan.Stage;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.vocabulary.Wording;

/**
 * A row that names a stage by its number. A timeline in which most rows name none is about
 * something else, and where two stages have one number that is what is wrong.
 */
public final class TimelineStageUnknown implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    List<Stage> stages = subject.plan().stages();
    boolean twice = stages.stream().anyMatch(stage -> stage.key().contains("#"));
    Set<String> names =
        stages.stream()
            .map(stage -> Wording.normal(stage.name().text()))
            .filter(name -> twice && !name.isEmpty())
            .collect(Collectors.toSet());
    for (Schedule.Timeline timeline : subject.plan().schedule().timelines()) {
      long known = timeline.entries().stream().filter(row -> !row.stages().isEmpty()).count();
      if (known * 2 < timeline.entries().size()) {
        continue;
      }
      for (Schedule.Entry row : timeline.entries()) {
        String words = Wording.normal(row.phase().text());
        if (!row.unknown().isEmpty() && names.stream().noneMatch(words::endsWith)) {
          report
              .at(row.phase().span())
              .with("row", row.phase())
              .with("last", stages.get(stages.size() - 1).called());
        }
      }
    }
  }
}
