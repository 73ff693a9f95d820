package rutter.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rutter.finding.Severity;
import rutter.profile.Condition;
import rutter.profile.CustomRule;
import rutter.text.Nearest;

/**
 * Reads the rules of a team: a name, what is said, when it applies, what it requires or forbids.
 */
final class CustomRules {
  private static final List<String> KEYS =
      List.of("message", "why", "help", "severity", "when", "require", "forbid", "in", "names");

  /** As long as a name of ours; it is printed in brackets and written in comments. */
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+){1,6}");

  private CustomRules() {}

  /** {@code taken} are the names of the rules that ship. */
  static List<CustomRule> read(Node rules, List<String> taken) throws BadRulesException {
    List<CustomRule> read = new ArrayList<>();
    for (Map.Entry<String, Node> entry : rules.asMap("`rules`").entries().entrySet()) {
      read.add(rule(entry.getKey(), entry.getValue(), taken));
    }
    return read;
  }

  private static CustomRule rule(String name, Node node, List<String> taken)
      throws BadRulesException {
    if (!NAME.matcher(name).matches()) {
      throw node.wrong("a rule is named in small words with dashes, not `" + name + "`");
    }
    if (taken.contains(name)) {
      throw node.wrong("`" + name + "` is a rule of Rutter; choose another name");
    }
    node.only("rule `" + name + "`", KEYS);
    Node demand = demand(name, node);
    boolean require = node.get("require").isPresent();
    CustomRule.Where where = where(node);
    Optional<Pattern> pattern =
        demand.text().isEmpty() ? Optional.empty() : Optional.of(ConditionNode.pattern(demand));
    List<String> names =
        node.get("names").isPresent() ? node.get("names").get().asWords("`names`") : List.of();
    if (names.isEmpty() && List.of("section", "field").contains(where.toString())) {
      throw node.wrong("rule `" + name + "` needs `names`: which " + where + "s it is about");
    }
    if (pattern.isEmpty() && names.isEmpty()) {
      throw demand.wrong("rule `" + name + "` needs a pattern");
    }
    Optional<Condition> when =
        node.get("when").isPresent()
            ? Optional.of(ConditionNode.read(node.get("when").get()))
            : Optional.empty();
    return new CustomRule(
        name,
        severity(node),
        new CustomRule.Texts(
            message(name, node), ProfileFile.text(node, "why"), ProfileFile.text(node, "help")),
        when,
        require ? CustomRule.Demand.REQUIRE : CustomRule.Demand.FORBID,
        where,
        names,
        pattern);
  }

  private static Node demand(String name, Node node) throws BadRulesException {
    Optional<Node> require = node.get("require");
    Optional<Node> forbid = node.get("forbid");
    if (require.isPresent() == forbid.isPresent()) {
      throw node.wrong("rule `" + name + "` needs either `require` or `forbid`");
    }
    return require.or(() -> forbid).orElseThrow();
  }

  private static String message(String name, Node node) throws BadRulesException {
    if (node.get("message").isEmpty()) {
      throw node.wrong("rule `" + name + "` needs a `message`");
    }
    return node.get("message").get().asText("`message`");
  }

  private static Severity severity(Node node) throws BadRulesException {
    Optional<Node> severity = node.get("severity");
    if (severity.isEmpty()) {
      return Severity.WARNING;
    }
    String word = severity.get().asText("`severity`");
    Optional<Severity> named = Severity.named(word);
    if (named.isEmpty()) {
      throw severity.get().wrong("`severity` is error, warning or note, not `" + word + "`");
    }
    return named.get();
  }

  private static CustomRule.Where where(Node node) throws BadRulesException {
    Optional<Node> in = node.get("in");
    if (in.isEmpty()) {
      return CustomRule.Where.TEXT;
    }
    String word = in.get().asText("`in`");
    for (CustomRule.Where where : CustomRule.Where.values()) {
      if (where.toString().equals(word)) {
        return where;
      }
    }
    List<String> all = Stream.of(CustomRule.Where.values()).map(Object::toString).toList();
    throw in.get().wrong(Nearest.unknown(word, "`in`", all));
  }
}
