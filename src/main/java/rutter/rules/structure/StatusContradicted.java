package rutter.rules.structure;

import java.util.List;
import java.util.Optional;
import rutter.plan.Stage;
import rutter.plan.Task;
import rutter.plan.Words;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Holds what a plan says of itself against its boxes and its stages. */
public final class StatusContradicted implements Rule {
  private static final int SOME = 3;

  @Override
  public void check(Subject subject, Report report) {
    Optional<Words> words = subject.plan().metadata().status();
    Optional<PlanStatus> status =
        words.flatMap(said -> PlanStatus.of(said.text(), subject.vocabulary()));
    if (status.isPresent()) {
      Progress progress = Progress.of(subject);
      switch (status.get()) {
        case DONE -> done(words.orElseThrow(), progress, report);
        case DRAFT -> draft(words.orElseThrow(), progress, report);
      }
    }
  }

  private static void done(Words status, Progress progress, Report report) {
    List<Task> open = progress.openTasks();
    List<Stage> stages = progress.openStages();
    if (open.isEmpty() && stages.isEmpty()) {
      return;
    }
    Observation seen =
        report
            .at(status.span())
            .as(open.isEmpty() ? "stages" : "tasks")
            .with("status", status)
            .with("open", open.size())
            .with("total", progress.tasks().size())
            .with("stage", stages.isEmpty() ? "" : stages.get(0).called());
    open.stream().limit(1).forEach(task -> seen.near(task.box(), "task"));
    stages.stream()
        .limit(1)
        .forEach(stage -> seen.near(stage.facts().status().orElseThrow().span(), "stage"));
  }

  private static void draft(Words status, Progress progress, Report report) {
    int tasks = progress.tasks().size();
    int ticked = tasks - progress.openTasks().size();
    if (ticked >= SOME && ticked * 2 >= tasks) {
      report
          .at(status.span())
          .as("ticked")
          .with("status", status)
          .with("ticked", ticked)
          .with("total", tasks);
    }
  }
}
