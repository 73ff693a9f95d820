package rutter.emit;

import java.util.Optional;
import rutter.plan.Gap;
import rutter.plan.Level;
import rutter.plan.Metadata;
import rutter.plan.Part;
import rutter.plan.Placeholder;
import rutter.plan.Plan;
import rutter.plan.RollbackPlan;
import rutter.plan.Words;

/** A plan as JSON; {@code schemas/plan.schema.json} says what stands in it. */
public final class PlanJson {
  /** Changes when a reader of older output would misunderstand the new one. */
  static final String SCHEMA = "rutter.plan/1";

  private final Plan plan;
  private final SaidJson said;
  private final StageJson stages;

  private PlanJson(Plan plan) {
    this.plan = plan;
    this.said = new SaidJson(plan.source());
    this.stages = new StageJson(said);
  }

  /** One document; on one line, unless it is {@code pretty}. */
  public static String of(Plan plan, boolean pretty) {
    return Json.object(pretty, new PlanJson(plan)::write);
  }

  private void write(Json json) {
    json.put("schema", SCHEMA)
        .put("file", plan.source().name())
        .put("kind", plan.detection().kind().toString())
        .put("profile", plan.detection().profile().toString())
        .put("confidence", plan.detection().confidence())
        .strings("reasons", plan.detection().reasons())
        .put("title", plan.title().map(Words::text).orElse(""))
        .object("metadata", this::metadata)
        .list("stages", plan.stages(), stages::write)
        .list(
            "procedures",
            plan.procedures(),
            (j, procedure) -> {
              said.words(j, "title", procedure.title());
              j.put("role", procedure.role().toString())
                  .list("steps", procedure.steps(), stages::step);
              said.at(j, procedure.span());
            })
        .list("tasks", plan.tasks(), stages::task)
        .list("commands", plan.commands(), stages::command)
        .list("gaps", plan.gaps().all(), this::gap)
        .list("gapDocuments", plan.gaps().documents(), said::text)
        .object("rollback", this::rollback)
        .list(
            "stageChecks",
            plan.stageChecks(),
            (j, check) -> {
              said.words(j, "stage", check.stage());
              j.strings("stages", check.stages()).list("checks", check.checks(), said::attribute);
            });
    new PeopleJson(plan, said).write(json);
    rest(json);
  }

  private void rest(Json json) {
    json.list("parts", plan.parts(), this::part)
        .list("placeholders", plan.placeholders(), this::placeholder)
        .list(
            "embedded",
            plan.embedded(),
            (j, embedded) -> {
              said.words(j, "title", embedded.title());
              j.list("sections", embedded.sections(), said::text)
                  .list("stages", embedded.stages(), said::text)
                  .put("gaps", embedded.gaps())
                  .put("commands", embedded.commands());
              said.at(j, embedded.span());
            })
        .list(
            "references",
            plan.references(),
            (j, reference) -> {
              j.put("label", reference.label().text()).put("target", reference.target().text());
              said.at(j, reference.target().span());
            })
        .list(
            "candidates",
            plan.candidates(),
            (j, candidate) -> {
              said.text(j, candidate.label());
              j.put("taken", candidate.taken()).put("why", candidate.why());
            })
        .list(
            "misreadings",
            plan.misreadings(),
            (j, misreading) -> {
              j.put("what", misreading.what());
              said.at(j, misreading.span());
            });
  }

  private void metadata(Json json) {
    Metadata metadata = plan.metadata();
    json.put("owner", metadata.owner(), said::text)
        .list("reviewers", metadata.reviewers(), said::text)
        .put("status", metadata.status(), said::text)
        .put("updated", metadata.updated(), said::text)
        .put("version", metadata.version(), said::text)
        .list("header", metadata.header(), said::attribute)
        .list(
            "revisions",
            metadata.revisions(),
            (j, revision) -> {
              said.words(j, "date", revision.date());
              said.words(j, "version", revision.version());
              said.words(j, "author", revision.author());
              said.words(j, "notes", revision.notes());
            });
  }

  private void rollback(Json json) {
    RollbackPlan rollback = plan.rollback();
    json.list("sections", rollback.sections(), said::text)
        .list("triggers", rollback.triggers(), said::text)
        .list("steps", rollback.steps(), said::text)
        .list(
            "tiers",
            rollback.tiers(),
            (j, tier) -> {
              said.text(j, tier.name());
              j.put("window", Optional.of(tier.window()), said::duration);
            })
        .put("rto", rollback.rto(), said::text)
        .put("decisionTree", rollback.decisionTree(), said::text)
        .list("documents", rollback.documents(), said::text);
  }

  private void gap(Json json, Gap gap) {
    boolean here = gap.document().equals(plan.source().name());
    json.put("id", gap.id().text())
        .put("title", gap.title().text())
        .put("risk", gap.risk(), PlanJson::grade)
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
      said.at(json, gap.span());
    }
  }

  private void part(Json json, Part part) {
    json.put("topic", part.topic().toString()).put("title", part.title().text());
    said.at(json, part.span());
    json.list("attributes", part.attributes(), said::attribute)
        .list("points", part.points(), said::text)
        .put("tasks", part.tasks().size());
  }

  private void placeholder(Json json, Placeholder placeholder) {
    json.put("kind", placeholder.kind().toString())
        .put("text", placeholder.text().text())
        .put("inCode", placeholder.inCode());
    said.at(json, placeholder.text().span());
  }

  /** Without its place: a gap may be of another document. */
  private static void grade(Json json, Level level) {
    json.put("text", level.text().text());
    level.grade().ifPresent(grade -> json.put("grade", grade.toString()));
  }
}
