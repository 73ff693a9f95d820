package rutter.emit.catalogue;

import java.util.List;
import rutter.emit.Json;

/** Rules as JSON; {@code schemas/rules.schema.json} says what stands in it. */
public final class RulesJson {
  /** Changes when a reader of older output would misunderstand the new one. */
  static final String SCHEMA = "rutter.rules/1";

  private RulesJson() {}

  public static String of(List<ListedRule> rules) {
    return Json.object(
            true, json -> json.put("schema", SCHEMA).list("rules", rules, RulesJson::rule))
        + "\n";
  }

  private static void rule(Json json, ListedRule rule) {
    List<String> words = rule.grades().words();
    json.put("name", rule.name())
        .put("family", rule.family())
        .put("since", rule.since())
        .put("message", rule.message())
        .put("why", rule.why())
        .object(
            "severity",
            severity ->
                severity
                    .put("draft", words.get(0))
                    .put("standard", words.get(1))
                    .put("strict", words.get(2)))
        .put("fixable", rule.fixable());
  }
}
