package rutter.emit.findings;

import java.util.List;
import rutter.emit.Json;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.Fix;
import rutter.finding.Rewording;
import rutter.finding.RuleInfo;
import rutter.finding.Severity;
import rutter.text.Source;

/** Findings for programs; {@code schemas/findings.schema.json} says what stands in them. */
public final class JsonFindings implements FindingsFormat {
  /** Changes when a reader of older output would misunderstand the new one. */
  static final String SCHEMA = "rutter.findings/1";

  private final String version;

  public JsonFindings(String version) {
    this.version = version;
  }

  @Override
  public String write(List<Checked> documents, List<RuleInfo> rules) {
    return Json.object(
            true,
            json ->
                json.put("schema", SCHEMA)
                    .put("version", version)
                    .object("summary", summary -> tally(summary, Tally.of(documents)))
                    .list("documents", documents, JsonFindings::document)
                    .list("rules", rules, JsonFindings::rule))
        + "\n";
  }

  private static void tally(Json json, Tally tally) {
    json.put("documents", tally.documents())
        .put("documentsWithFindings", tally.documentsWithFindings())
        .put("errors", tally.of(Severity.ERROR))
        .put("warnings", tally.of(Severity.WARNING))
        .put("notes", tally.of(Severity.NOTE))
        .put("fixable", tally.fixable())
        .put("suppressed", tally.hidden());
  }

  private static void document(Json json, Checked document) {
    json.put("file", document.source().name())
        .list("findings", Located.all(List.of(document)), JsonFindings::finding);
  }

  private static void finding(Json json, Located one) {
    Finding finding = one.finding();
    Source source = one.source();
    json.put("rule", finding.rule())
        .put("severity", finding.severity().toString())
        .put("message", finding.message());
    json.place(source, finding.span());
    json.put("help", finding.help())
        .list(
            "labels",
            finding.labels(),
            (j, label) -> {
              j.put("text", label.text());
              j.place(source, label.span());
            })
        .put("fix", finding.fix(), (j, fix) -> fix(j, source, fix))
        .put("rewording", finding.rewording(), JsonFindings::reworded)
        .put("fingerprint", one.fingerprint())
        .put(
            "suppressed",
            finding.suppressed(),
            (j, why) -> j.put("by", why.by().toString()).put("reason", why.reason()));
  }

  private static void reworded(Json json, Rewording rewording) {
    json.list(
        "pieces",
        rewording.pieces(),
        (j, piece) -> j.put("is", piece.sort().toString()).put("text", piece.text()));
  }

  private static void fix(Json json, Source source, Fix fix) {
    json.put("title", fix.title())
        .put("safe", fix.safety() == Fix.Safety.SAFE)
        .list(
            "edits",
            fix.edits(),
            (j, edit) -> {
              j.put("text", edit.text());
              j.place(source, edit.span());
            });
  }

  private static void rule(Json json, RuleInfo rule) {
    json.put("name", rule.name())
        .put("family", rule.family())
        .put("severity", rule.severity().toString())
        .put("why", rule.why());
  }
}
