package rutter.packs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.finding.Severity;
import rutter.plan.Detection;
import rutter.profile.CustomRule;
import rutter.profile.Strictness;
import rutter.profile.Tool;
import rutter.profile.Tools;

/** A pack of a team: severities, what it asks of which profile, rules of its own, and programs. */
public final class TeamPack {
  static final String ALL = "all";
  private static final List<String> KEYS =
      List.of("version", "severities", "profiles", "rules", "commands");

  private final Map<Strictness, Map<String, Optional<Severity>>> severities;
  private final Map<String, Node> profiles;
  private final List<CustomRule> rules;
  private final Map<String, Tool> commands;

  private TeamPack(
      Map<Strictness, Map<String, Optional<Severity>>> severities,
      Map<String, Node> profiles,
      List<CustomRule> rules,
      Map<String, Tool> commands) {
    this.severities = severities;
    this.profiles = profiles;
    this.rules = rules;
    this.commands = commands;
  }

  /** {@code shipped} are the names of the rules that there are without the pack. */
  public static TeamPack read(String file, String yaml, List<String> shipped)
      throws BadRulesException {
    Node root = Yaml.read(file, yaml).only("a pack", KEYS);
    if (root.get("version").isPresent()) {
      VocabularyFile.version(root.get("version").get());
    }
    List<CustomRule> rules =
        root.get("rules").isPresent()
            ? CustomRules.read(root.get("rules").get(), shipped)
            : List.of();
    List<String> known =
        Stream.concat(shipped.stream(), rules.stream().map(CustomRule::name)).toList();
    Map<String, Tool> commands =
        root.get("commands").isPresent() ? CommandFile.read(root.get("commands").get()) : Map.of();
    return new TeamPack(severities(root, known), profiles(root), rules, commands);
  }

  private static Map<Strictness, Map<String, Optional<Severity>>> severities(
      Node root, List<String> known) throws BadRulesException {
    Map<Strictness, Map<String, Optional<Severity>>> severities = new EnumMap<>(Strictness.class);
    if (root.get("severities").isPresent()) {
      List<String> words = Stream.of(Strictness.values()).map(Object::toString).toList();
      Node node = root.get("severities").get().only("`severities`", words);
      for (Map.Entry<String, Node> entry : node.entries().entrySet()) {
        severities.put(
            Strictness.named(entry.getKey()).orElseThrow(),
            LevelsFile.changes(entry.getValue(), known));
      }
    }
    return severities;
  }

  private static Map<String, Node> profiles(Node root) throws BadRulesException {
    if (root.get("profiles").isEmpty()) {
      return Map.of();
    }
    List<String> names =
        Stream.concat(Stream.of(ALL), Stream.of(Detection.Profile.values()).map(Object::toString))
            .toList();
    Node node = root.get("profiles").get().only("`profiles`", names);
    for (Node profile : node.entries().values()) {
      profile.only(
          "a profile", List.of("unit", "order", "sections", "fields", "approvers", "precedence"));
    }
    return node.entries();
  }

  Optional<Node> profile(String name) {
    return Optional.ofNullable(profiles.get(name));
  }

  public List<CustomRule> rules() {
    return rules;
  }

  /** What the pack knows of programs. */
  Tools tools() {
    return program -> Optional.ofNullable(commands.get(program));
  }

  /** What the pack changes of how severe rules are. */
  public Map<String, Optional<Severity>> severities(Strictness strictness) {
    return severities.getOrDefault(strictness, Map.of());
  }
}
