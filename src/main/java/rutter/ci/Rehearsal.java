package rutter.ci;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import rutter.checking.CheckedPlan;
import rutter.emit.Terminal;
import rutter.world.Console;

/** Says what a build would do. */
public record Rehearsal(Console console, ReportFolder reports) {
  public void say(Pipeline pipeline, BuildFiles files, boolean comment, boolean noSummary) {
    say(files.sentence());
    Checks.Answer answer = files.answer();
    Map<String, String> before = answer.plans().renamed();
    for (CheckedPlan plan : answer.checked()) {
      if (plan.changed()) {
        Optional<String> old = Optional.ofNullable(before.get(plan.name()));
        say(
            "  "
                + plan.name()
                + old.map(name -> ", before " + name).orElse("")
                + plan.by().map(name -> ", by " + name).orElse(""));
      }
    }
    answer.plans().deleted().forEach(name -> say("  " + name + ", deleted"));
    files.all().forEach(file -> say("would write " + reports.path(file.name())));
    answer
        .dossiers()
        .forEach(
            one ->
                one.unlisted().ifPresent(why -> say("no checklist of " + one.plan() + ": " + why)));
    if (!noSummary) {
      pipeline.summary().ifPresent(file -> say("would add the report to the summary of the job"));
    }
    if (comment) {
      say(comment(pipeline, files));
    }
    say("would exit with " + answer.exit());
  }

  private static String comment(Pipeline pipeline, BuildFiles files) {
    Optional<String> obstacle = Talk.obstacle(pipeline);
    return obstacle.isPresent()
        ? "no comment: " + obstacle.get()
        : (files.hasNews() ? "would comment on " : "would only update a comment on ")
            + pipeline.discussion().orElseThrow().name()
            + ": "
            + files.summary().lines().findFirst().orElse("").replaceFirst("^#+ ", "");
  }

  private void say(String line) {
    PrintStream out = console.out();
    out.println(Terminal.clean(line));
  }
}
