package rutter.emit.ansible;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import rutter.program.Leg;
import rutter.program.Operation;

/** How a stage is undone, as far as this run has begun it, or because the operator names it. */
record WayBack(Setting setting, Leg leg, Map<String, List<String>> undoes) {

  /** In the rescue of the stage itself. */
  void define(Yaml rescue) {
    undo(
        rescue,
        "rutter_turns",
        block ->
            block.anchored(
                anchor(),
                inner -> {
                  inner.put("name", Names.line("Undo what was begun of " + leg.id()));
                  inner.map("vars", vars -> vars.put("rutter_begun", Scalar.template(begun())));
                  inner.items("block", this::tasks);
                }));
  }

  /** After the stages, if it was done before another one failed, or is named. */
  void repeat(Yaml tasks) {
    String later = "rutter_turns and rutter_failed.part != " + Jinja.literal(leg.id());
    undo(
        tasks,
        "rutter_stuck is not defined and (" + later + " or " + named(leg) + ")",
        block -> block.item(Scalar.plain("*" + anchor())));
  }

  private void undo(Yaml tasks, String when, Consumer<Yaml> block) {
    tasks.item(
        task -> {
          task.put("name", Names.line("Undo " + leg.id()));
          task.when(List.of(when));
          task.tags(Setting.always());
          task.items("block", block);
          task.items("rescue", rescue -> Play.noteStuck(rescue, leg.id()));
        });
  }

  private void tasks(Yaml tasks) {
    new Sequence(setting, leg.back())
        .write(tasks, operation -> List.of(begun(operation) + " or " + named(leg)));
  }

  /** What it undoes was begun, or anything of the stage if the plan does not say what it undoes. */
  private String begun(Operation back) {
    List<String> undone = undoes.getOrDefault(back.id(), List.of());
    return undone.isEmpty() ? "rutter_begun" : new Begun(setting.names()).anyOf(undone);
  }

  private String begun() {
    return "{{ " + new Begun(setting.names()).any(leg.forward().stream()) + " }}";
  }

  /** Whether the operator has named the stage as one to undo. */
  static String named(Leg leg) {
    return Jinja.literal(leg.id()) + " in rutter_undo";
  }

  private String anchor() {
    return Names.variable("back-" + leg.id());
  }
}
