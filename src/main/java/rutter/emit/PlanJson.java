package rutter.emit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rutter.plan.Attribute;
import rutter.plan.Command;
import rutter.plan.Duration;
import rutter.plan.Gap;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.ApprovalRule;
import rutter.plan.Governance.Contact;
import rutter.plan.Level;
import rutter.plan.Metadata;
import rutter.plan.Part;
import rutter.plan.Placeholder;
import rutter.plan.Plan;
import rutter.plan.Rollback;
import rutter.plan.RollbackPlan;
import rutter.plan.Schedule;
import rutter.plan.Stage;
import rutter.plan.Task;
import rutter.plan.Words;
import rutter.text.Position;
import rutter.text.Source;
import rutter.text.Span;

/** A plan as JSON; {@code schemas/plan.schema.json} says what stands in it. */
public final class PlanJson {
  /** Changes when a reader of older output would misunderstand the new one. */
  static final String SCHEMA = "rutter.plan/1";

  private final Plan plan;
  private final Source source;

  private PlanJson(Plan plan) {
    this.plan = plan;
    this.source = plan.source();
  }

  /** One document; on one line, unless it is {@code pretty}. */
  public static String of(Plan plan, boolean pretty) {
    return Json.object(pretty, new PlanJson(plan)::write);
  }

  private void write(Json json) {
    json.put("schema", SCHEMA)
        .put("file", source.name())
        .put("kind", plan.detection().kind().toString())
        .put("profile", plan.detection().profile().toString())
        .put("confidence", plan.detection().confidence())
        .strings("reasons", plan.detection().reasons())
        .put("title", plan.title().map(Words::text).orElse(""))
        .object("metadata", this::metadata)
        .list("stages", plan.stages(), this::stage)
        .list(
            "procedures",
            plan.procedures(),
            (j, procedure) -> {
              words(j, "title", procedure.title());
              j.put("role", procedure.role().toString())
                  .list("steps", procedure.steps(), this::step);
              at(j, procedure.span());
            })
        .list("tasks", plan.tasks(), this::task)
        .list("commands", plan.commands(), this::command)
        .list("gaps", plan.gaps().all(), this::gap)
        .list("gapDocuments", plan.gaps().documents(), this::text)
        .object("rollback", this::rollback)
        .list(
            "stageChecks",
            plan.stageChecks(),
            (j, check) -> {
              words(j, "stage", check.stage());
              j.strings("stages", check.stages()).list("checks", check.checks(), this::attribute);
            });
    people(json);
    rest(json);
  }

  private void people(Json json) {
    json.list("approvals", plan.governance().approvals(), this::approval)
        .list("approvalMatrix", plan.governance().matrix(), this::rule)
        .list("contacts", plan.governance().contacts(), this::contact)
        .object(
            "schedule",
            j -> {
              j.list("entries", plan.schedule().entries(), this::entry);
              j.put("total", plan.schedule().total(), this::duration);
            })
        .list(
            "risks",
            plan.risks(),
            (j, risk) -> {
              text(j, risk.text());
              j.put("level", risk.level(), this::level);
              words(j, "mitigation", risk.mitigation());
            })
        .list(
            "metrics",
            plan.metrics(),
            (j, metric) -> {
              j.put("topic", metric.topic().toString());
              words(j, "group", metric.group());
              words(j, "name", metric.name());
              words(j, "target", metric.target());
            });
  }

  private void rest(Json json) {
    json.list("parts", plan.parts(), this::part)
        .list("placeholders", plan.placeholders(), this::placeholder)
        .list(
            "embedded",
            plan.embedded(),
            (j, embedded) -> {
              words(j, "title", embedded.title());
              j.list("sections", embedded.sections(), this::text)
                  .list("stages", embedded.stages(), this::text)
                  .put("gaps", embedded.gaps())
                  .put("commands", embedded.commands());
              at(j, embedded.span());
            })
        .list(
            "references",
            plan.references(),
            (j, reference) -> {
              j.put("label", reference.label().text()).put("target", reference.target().text());
              at(j, reference.target().span());
            })
        .list(
            "candidates",
            plan.candidates(),
            (j, candidate) -> {
              text(j, candidate.label());
              j.put("taken", candidate.taken()).put("why", candidate.why());
            })
        .list(
            "misreadings",
            plan.misreadings(),
            (j, misreading) -> {
              j.put("what", misreading.what());
              at(j, misreading.span());
            });
  }

  private void metadata(Json json) {
    Metadata metadata = plan.metadata();
    json.put("owner", metadata.owner(), this::text)
        .list("reviewers", metadata.reviewers(), this::text)
        .put("status", metadata.status(), this::text)
        .put("updated", metadata.updated(), this::text)
        .put("version", metadata.version(), this::text)
        .list("header", metadata.header(), this::attribute)
        .list(
            "revisions",
            metadata.revisions(),
            (j, revision) -> {
              words(j, "date", revision.date());
              words(j, "version", revision.version());
              words(j, "author", revision.author());
              words(j, "notes", revision.notes());
            });
  }

  private void stage(Json json, Stage stage) {
    Stage.Heading heading = stage.heading();
    json.put("id", heading.id())
        .put("key", heading.key())
        .put("ordinal", heading.ordinal())
        .put("kind", heading.kind())
        .put("form", heading.form().name().toLowerCase(Locale.ROOT))
        .put("name", heading.name().text())
        .put("label", heading.label().text());
    at(json, stage.span());
    Stage.Facts facts = stage.facts();
    json.put("status", facts.status(), this::text)
        .put("duration", facts.duration(), this::duration)
        .put("effort", facts.effort(), this::duration)
        .put("risk", facts.risk(), this::level)
        .list(
            "layers",
            facts.layers(),
            (j, layer) -> {
              text(j, layer.text());
              layer.kind().ifPresent(kind -> j.put("kind", kind.toString()));
            })
        .put("objective", facts.objective(), this::text)
        .put("owner", facts.owner(), this::text)
        .put("rollbackTested", facts.rollbackTested(), this::text)
        .list(
            "dependencies",
            stage.dependencies(),
            (j, dependency) -> {
              text(j, dependency.text());
              j.strings("stages", dependency.stages()).strings("unknown", dependency.unknown());
            })
        .list("fields", stage.fields(), this::attribute)
        .list("changes", stage.changes(), this::text)
        .list("tasks", stage.tasks(), this::task)
        .list(
            "groups",
            stage.groups(),
            (j, group) -> {
              text(j, group.title());
              j.put("tasks", group.tasks()).put("commands", group.commands());
            })
        .list("commands", stage.commands(), this::command)
        .list("verification", stage.verification(), this::text)
        .object("rollback", j -> rollback(j, stage.rollback()))
        .list("gaps", stage.gaps(), this::text);
  }

  private void rollback(Json json, Rollback rollback) {
    json.put("coverage", rollback.coverage().toString())
        .list("steps", rollback.steps(), this::text)
        .put("commands", rollback.commands().size());
    at(json, rollback.span());
  }

  private void rollback(Json json) {
    RollbackPlan rollback = plan.rollback();
    json.list("sections", rollback.sections(), this::text)
        .list("triggers", rollback.triggers(), this::text)
        .list("steps", rollback.steps(), this::text)
        .list(
            "tiers",
            rollback.tiers(),
            (j, tier) -> {
              text(j, tier.name());
              j.put("window", Optional.of(tier.window()), this::duration);
            })
        .put("rto", rollback.rto(), this::text)
        .put("decisionTree", rollback.decisionTree(), this::text)
        .list("documents", rollback.documents(), this::text);
  }

  private void command(Json json, Command command) {
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
    at(json, command.span());
  }

  private void step(Json json, Command.Step step) {
    text(json, step.title());
    json.put("body", step.body());
  }

  private void gap(Json json, Gap gap) {
    boolean here = gap.document().equals(source.name());
    json.put("id", gap.id().text())
        .put("title", gap.title().text())
        .put("risk", gap.risk(), this::grade)
        .put("effort", gap.effort(), (j, effort) -> j.put("text", effort.text().text()))
        .list(
            "assignments",
            gap.assignments(),
            (j, assignment) ->
                j.put("text", assignment.text().text())
                    .strings("stages", assignment.stages())
                    .strings("unknown", assignment.unknown())
                    .put("by", assignment.byStage() ? "stage" : "gap"))
        .put(
            "disposition",
            gap.disposition(),
            (j, disposition) -> {
              j.put("kind", disposition.kind().toString()).put("text", disposition.text().text());
              disposition.reason().ifPresent(reason -> j.put("reason", reason.text()));
            })
        .put("template", gap.template())
        .put("file", gap.document());
    if (here) {
      at(json, gap.span());
    }
  }

  private void approval(Json json, Approval approval) {
    json.put("role", approval.role().text())
        .put("name", approval.name().text())
        .put("date", approval.date().text())
        .put("decision", approval.decision().text())
        .put("state", approval.state().name().toLowerCase(Locale.ROOT));
    at(json, approval.role().isEmpty() ? approval.name().span() : approval.role().span());
  }

  private void rule(Json json, ApprovalRule rule) {
    json.put("level", Optional.of(rule.level()), this::level);
    words(json, "criteria", rule.criteria());
    words(json, "downtime", rule.downtime());
    json.list("approvers", rule.approvers(), this::text);
  }

  private void contact(Json json, Contact contact) {
    json.put("role", contact.role().text())
        .put("name", contact.name().text())
        .put("contact", contact.contact().text())
        .put("availability", contact.availability().text());
    at(json, contact.role().span());
  }

  private void entry(Json json, Schedule.Entry entry) {
    words(json, "phase", entry.phase());
    json.strings("stages", entry.stages()).put("duration", entry.duration(), this::duration);
    words(json, "start", entry.start());
    words(json, "end", entry.end());
    words(json, "dependencies", entry.dependencies());
  }

  private void part(Json json, Part part) {
    json.put("topic", part.topic().toString()).put("title", part.title().text());
    at(json, part.span());
    json.list("attributes", part.attributes(), this::attribute)
        .list("points", part.points(), this::text)
        .put("tasks", part.tasks().size());
  }

  private void task(Json json, Task task) {
    json.put("text", task.text().text()).put("done", task.done()).put("depth", task.depth());
    at(json, task.box());
  }

  private void placeholder(Json json, Placeholder placeholder) {
    json.put("kind", placeholder.kind().toString())
        .put("text", placeholder.text().text())
        .put("inCode", placeholder.inCode());
    at(json, placeholder.text().span());
  }

  private void attribute(Json json, Attribute attribute) {
    json.put("name", attribute.name().text()).put("value", attribute.value().text());
    at(json, attribute.name().span());
  }

  private void duration(Json json, Duration duration) {
    text(json, duration.text());
    duration
        .seconds()
        .ifPresent(
            seconds -> {
              json.put("least", seconds.least());
              seconds.most().ifPresent(most -> json.put("most", most));
            });
  }

  private void level(Json json, Level level) {
    text(json, level.text());
    level.grade().ifPresent(grade -> json.put("grade", grade.toString()));
  }

  private void grade(Json json, Level level) {
    json.put("text", level.text().text());
    level.grade().ifPresent(grade -> json.put("grade", grade.toString()));
  }

  private void words(Json json, String name, Words words) {
    json.put(name, words.isEmpty() ? Optional.empty() : Optional.of(words), this::text);
  }

  private void text(Json json, Words words) {
    json.put("text", words.text());
    at(json, words.span());
  }

  private void at(Json json, Span span) {
    Position start = source.lines().at(span.start());
    Position end = source.lines().at(span.end());
    json.put("line", start.line())
        .put("column", start.column())
        .put("endLine", end.line())
        .put("endColumn", end.column());
  }
}
