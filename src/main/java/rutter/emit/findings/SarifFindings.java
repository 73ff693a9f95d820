package rutter.emit.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rutter.emit.Json;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.Fix;
import rutter.finding.Label;
import rutter.finding.RuleInfo;
import rutter.finding.Suppression;
import rutter.text.Edit;
import rutter.text.Source;
import rutter.text.Span;

/** SARIF 2.1.0, which code scanning services and editors read. */
public final class SarifFindings implements FindingsFormat {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final String version;

  public SarifFindings(String version) {
    this.version = version;
  }

  @Override
  public String write(List<Checked> documents, List<RuleInfo> rules) {
    Map<String, Integer> indexes = new HashMap<>();
    rules.forEach(rule -> indexes.putIfAbsent(rule.name(), indexes.size()));
    List<Located> findings = Located.all(documents);
    return Json.object(
            true,
            json ->
                json.put("$schema", SCHEMA)
                    .put("version", "2.1.0")
                    .list(
                        "runs", List.of(rules), (run, known) -> run(run, known, findings, indexes)))
        + "\n";
  }

  private void run(
      Json json, List<RuleInfo> rules, List<Located> findings, Map<String, Integer> indexes) {
    json.object("tool", tool -> tool.object("driver", driver -> driver(driver, rules)))
        .object(
            "originalUriBaseIds",
            bases ->
                bases.object(
                    SarifPlaces.ROOT,
                    root -> message(root, "description", "the folder in which Rutter ran")))
        // a lone carriage return ends a line too
        .strings("newlineSequences", List.of("\r\n", "\n", "\r"))
        .put("columnKind", "unicodeCodePoints")
        .list("results", findings, (result, one) -> result(result, one, indexes));
  }

  private void driver(Json json, List<RuleInfo> rules) {
    json.put("name", "Rutter").put("version", version).list("rules", rules, SarifFindings::rule);
  }

  private static void rule(Json json, RuleInfo rule) {
    json.put("id", rule.name());
    message(json, "shortDescription", rule.summary());
    message(json, "fullDescription", rule.why());
    json.object("defaultConfiguration", level -> level.put("level", rule.severity().toString()))
        .object(
            "help",
            help ->
                help.put("text", rule.why() + "\n\n" + rule.help()).put("markdown", rule.page()))
        .object("properties", bag -> bag.strings("tags", List.of(rule.family())));
  }

  private static void result(Json json, Located one, Map<String, Integer> indexes) {
    Finding finding = one.finding();
    Source source = one.source();
    json.put("ruleId", finding.rule());
    if (indexes.containsKey(finding.rule())) {
      json.put("ruleIndex", indexes.getOrDefault(finding.rule(), 0));
    }
    json.put("level", finding.severity().toString());
    message(json, "message", finding.message());
    json.list(
            "locations",
            List.of(finding.span()),
            (j, span) -> SarifPlaces.physical(j, source, span))
        .list("relatedLocations", finding.labels(), (j, label) -> related(j, source, label))
        .object("partialFingerprints", names -> names.put("rutterFinding/v1", one.fingerprint()))
        .list(
            "fixes",
            finding.fix().filter(fix -> !fix.edits().isEmpty()).stream().toList(),
            (j, fix) -> fix(j, source, fix))
        .list(
            "suppressions",
            finding.suppressed().stream().toList(),
            (j, why) -> j.put("kind", kind(why.by())).put("justification", why.reason()));
  }

  private static String kind(Suppression.By by) {
    return by == Suppression.By.COMMENT ? "inSource" : "external";
  }

  private static void related(Json json, Source source, Label label) {
    SarifPlaces.physical(json, source, label.span());
    if (!label.text().isEmpty()) {
      message(json, "message", label.text());
    }
  }

  private static void fix(Json json, Source source, Fix fix) {
    message(json, "description", fix.title());
    json.list(
        "artifactChanges",
        List.of(source),
        (change, document) -> {
          SarifPlaces.artifact(change, document);
          change.list("replacements", fix.edits(), (j, edit) -> replacement(j, document, edit));
        });
  }

  private static void replacement(Json json, Source source, Edit edit) {
    Span span = edit.span();
    SarifPlaces.region(json, "deletedRegion", source, span);
    json.object("insertedContent", content -> content.put("text", edit.text()));
  }

  /** Square brackets would make a link of what an author wrote. */
  private static void message(Json json, String name, String text) {
    String plain = text.contains("](") ? text.replace("[", "\\[").replace("]", "\\]") : text;
    json.object(name, message -> message.put("text", plain));
  }
}
