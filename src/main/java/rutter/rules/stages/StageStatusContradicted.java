package rutter.rules.stages;

import java.util.Optional;
import java.util.regex.Pattern;
import rutter.plan.Stage;
import rutter.plan.Task;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.vocabulary.Vocabulary;

/** Done, though tasks of it are open, or though what it waits for is not. */
public final class StageStatusContradicted implements Rule {
  /** What ends the status in {@code Done (pushed)}, {@code Complete, see the log}. */
  private static final Pattern END = Pattern.compile("\\s?[(（,;:.]|\\s[–—-]\\s");

  private static final String DONE = "done";

  @Override
  public void check(Subject subject, Report report) {
    Waiting waiting = Waiting.in(subject);
    for (int i = 0; i < waiting.count(); i++) {
      Stage stage = waiting.stage(i);
      Optional<Words> status = stage.facts().status();
      if (status.isPresent() && is(status.get(), subject).filter(DONE::equals).isPresent()) {
        checkTasks(stage, status.get(), report);
        waiting.of(i).stream()
            .filter(wait -> isOpen(waiting.stage(wait.awaited()), subject))
            .findFirst()
            .ifPresent(wait -> awaits(stage, waiting.stage(wait.awaited()), report));
      }
    }
  }

  private static void checkTasks(Stage stage, Words status, Report report) {
    long open = stage.tasks().stream().filter(task -> !task.done()).count();
    if (open > 0) {
      Task first = stage.tasks().stream().filter(task -> !task.done()).findFirst().orElseThrow();
      report
          .at(status.span())
          .as(open == 1 ? "one" : "")
          .with("stage", stage.called())
          .with("status", status)
          .with("open", (int) open)
          .near(first.box(), "open");
    }
  }

  private static void awaits(Stage stage, Stage open, Report report) {
    Words status = open.facts().status().orElseThrow();
    report
        .at(stage.facts().status().orElseThrow().span())
        .as("awaited")
        .with("stage", stage.called())
        .with("awaited", open.number())
        .with("state", status)
        .near(status.span(), "awaited");
  }

  private static boolean isOpen(Stage stage, Subject subject) {
    return stage
        .facts()
        .status()
        .flatMap(status -> is(status, subject))
        .filter(status -> !status.equals(DONE) && !status.equals("cancelled"))
        .isPresent();
  }

  private static Optional<String> is(Words status, Subject subject) {
    Vocabulary vocabulary = subject.vocabulary();
    String start = END.split(status.text(), 2)[0];
    return vocabulary.value("status", status.text()).or(() -> vocabulary.value("status", start));
  }
}
