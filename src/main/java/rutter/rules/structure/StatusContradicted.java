package rutter.rules.structure;

import java.util.List;
import java.util.Optional;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.plan.Stage;
import rutter.plan.Task;
import rutter.plan.Words;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Holds what a plan says of itself against its boxes, its stages and its approvals. */
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
        case APPROVED -> approved(words.orElseThrow(), progress, report);
        case DRAFT -> draft(words.orElseThrow(), progress, report);
      }
    }
  }

  private static void done(Words status, Progress progress, Report report) {
    List<Task> open = progress.openTasks();
    List<Stage> stages = progress.openStages();
    List<Approval> pending = progress.pending();
    if (open.isEmpty() && stages.isEmpty() && pending.isEmpty()) {
      return;
    }
    Observation seen =
        report
            .at(status.span())
            .as(!open.isEmpty() ? "tasks" : !stages.isEmpty() ? "stages" : "pending")
            .with("status", status)
            .with("open", open.size())
            .with("total", progress.tasks().size())
            .with("stage", stages.isEmpty() ? "" : stages.get(0).called())
            .with("who", pending.isEmpty() ? "" : Progress.who(pending.get(0)));
    open.stream().limit(1).forEach(task -> seen.near(task.box(), "task"));
    stages.stream()
        .limit(1)
        .forEach(stage -> seen.near(stage.facts().status().orElseThrow().span(), "stage"));
    pending.forEach(approval -> seen.near(Progress.place(approval), "pending"));
  }

  private static void approved(Words status, Progress progress, Report report) {
    List<Approval> pending = progress.pending();
    if (!pending.isEmpty()) {
      Observation seen =
          report
              .at(status.span())
              .as("pending")
              .with("status", status)
              .with("who", Progress.who(pending.get(0)));
      pending.forEach(approval -> seen.near(Progress.place(approval), "pending"));
    }
  }

  private static void draft(Words status, Progress progress, Report report) {
    List<Approval> approvals = progress.approvals();
    int tasks = progress.tasks().size();
    int ticked = tasks - progress.openTasks().size();
    boolean given =
        !approvals.isEmpty() && approvals.stream().allMatch(one -> one.state() == State.APPROVED);
    boolean under = ticked >= SOME && ticked * 2 >= tasks;
    if (given || under) {
      Observation seen =
          report
              .at(status.span())
              .as(given ? "given" : "ticked")
              .with("status", status)
              .with("ticked", ticked)
              .with("total", tasks);
      if (given) {
        seen.near(Progress.place(approvals.get(0)), "given");
      }
    }
  }
}
