package rutter.packs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.finding.Severity;
import rutter.profile.Levels;
import rutter.profile.Strictness;
import rutter.text.Nearest;

/** Which rules are on, and how severe: {@code rules/packs/}, and wherever a team says so. */
public final class LevelsFile {
  private static final String OFF = "off";
  private static final List<String> WORDS = List.of("error", "warning", "note", OFF);

  private LevelsFile() {}

  /** Those that ship for a strictness; a pack holds what differs from the one it extends. */
  public static Levels of(Strictness strictness) {
    try {
      return read(strictness.toString());
    } catch (BadRulesException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Those of the kinds of change, the same at every strictness. */
  public static Levels ofChanges() {
    try {
      return read("changes");
    } catch (BadRulesException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Levels read(String pack) throws BadRulesException {
    Node node = RuleFiles.node("packs/" + pack);
    Optional<Node> below = node.get("extends");
    Levels base = below.isPresent() ? read(below.get().text()) : new Levels(Map.of());
    return base.with(changes(node.get("rules").orElseThrow(), List.of()));
  }

  /**
   * {@code rule: severity}, line by line; {@code known} are the rules there are, if that is asked.
   */
  public static Map<String, Optional<Severity>> changes(Node node, List<String> known)
      throws BadRulesException {
    Map<String, Optional<Severity>> changes = new HashMap<>();
    for (Map.Entry<String, Node> entry : node.asMap("`rules`").entries().entrySet()) {
      String rule = entry.getKey();
      if (!known.isEmpty() && !known.contains(rule)) {
        throw entry.getValue().wrong(Nearest.unknownRule(rule, known));
      }
      changes.put(rule, severity(entry.getValue(), rule));
    }
    return changes;
  }

  private static Optional<Severity> severity(Node node, String rule) throws BadRulesException {
    String word = node.asText("`" + rule + "`");
    if (!WORDS.contains(word)) {
      throw node.wrong(
          "`" + rule + "` is one of " + String.join(", ", WORDS) + ", not `" + word + "`");
    }
    return Severity.named(word);
  }
}
