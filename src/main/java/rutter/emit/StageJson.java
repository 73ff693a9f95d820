package rutter.emit;

import java.util.Locale;
import java.util.Map;
import rutter.plan.Command;
import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.plan.Task;

/** Stages as JSON, and what is done in them. */
final class StageJson {
  private final SaidJson said;

  StageJson(SaidJson said) {
    this.said = said;
  }

  void write(Json json, Stage stage) {
    Stage.Heading heading = stage.heading();
    json.put("id", heading.id())
        .put("key", heading.key())
        .put("ordinal", heading.ordinal())
        .put("kind", heading.kind())
        .put("form", heading.form().name().toLowerCase(Locale.ROOT))
        .put("name", heading.name().text())
        .put("label", heading.label().text());
    said.at(json, stage.span());
    Stage.Facts facts = stage.facts();
    json.put("status", facts.status(), said::text)
        .put("duration", facts.duration(), said::duration)
        .put("effort", facts.effort(), said::duration)
        .put("risk", facts.risk(), said::level)
        .list(
            "layers",
            facts.layers(),
            (j, layer) -> {
              said.text(j, layer.text());
              layer.kind().ifPresent(kind -> j.put("kind", kind.toString()));
            })
        .put("objective", facts.objective(), said::text)
        .put("owner", facts.owner(), said::text)
        .put("rollbackTested", facts.rollbackTested(), said::text)
        .list(
            "dependencies",
            stage.dependencies(),
            (j, dependency) -> {
              said.text(j, dependency.text());
              j.strings("stages", dependency.stages()).strings("unknown", dependency.unknown());
            })
        .list("fields", stage.fields(), said::attribute)
        .list("changes", stage.changes(), said::text)
        .list("tasks", stage.tasks(), this::task)
        .list(
            "groups",
            stage.groups(),
            (j, group) -> {
              said.text(j, group.title());
              j.put("tasks", group.tasks()).put("commands", group.commands());
            })
        .list("commands", stage.commands(), this::command)
        .list("verification", stage.verification(), said::text)
        .object("rollback", j -> rollback(j, stage.rollback()))
        .list("gaps", stage.gaps(), said::text);
  }

  private void rollback(Json json, Rollback rollback) {
    json.put("coverage", rollback.coverage().toString())
        .list("steps", rollback.steps(), said::text)
        .put("commands", rollback.commands().size());
    said.at(json, rollback.span());
  }

  void command(Json json, Command command) {
    json.put("form", command.form().name().toLowerCase(Locale.ROOT))
        .put("language", command.language())
        .put("role", command.role().toString())
        .put("body", command.body())
        .object(
            "attributes",
            j ->
                command.attributes().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> j.put(entry.getKey(), entry.getValue())))
        .list("steps", command.steps(), this::step);
    said.at(json, command.span());
  }

  void step(Json json, Command.Step step) {
    said.text(json, step.title());
    json.put("body", step.body());
  }

  void task(Json json, Task task) {
    json.put("text", task.text().text()).put("done", task.done()).put("depth", task.depth());
    said.at(json, task.box());
  }
}
