package rutter.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.finding.Severity;
import rutter.plan.Detection;
import rutter.profile.Choices;
import rutter.profile.Config;
import rutter.profile.FailOn;
import rutter.profile.Server;
import rutter.profile.Strictness;
import rutter.text.Nearest;

/** Reads {@code .rutter.yml}, and says on which line it is not as it should be. */
public final class ConfigFile {
  private static final List<String> CHOICES =
      List.of(
          "profile",
          "strictness",
          "fail-on",
          "vocabulary",
          "packs",
          "rules",
          "dialect",
          "baseline",
          "ask-bash");
  private static final List<String> KEYS =
      Stream.concat(
              CHOICES.stream(), Stream.of("version", "root", "include", "exclude", "overrides"))
          .toList();
  private static final List<String> OVERRIDE =
      Stream.concat(CHOICES.stream(), Stream.of("files")).toList();
  private static final List<String> OVERRIDE_HAS_NO = List.of("baseline", "fail-on");

  private ConfigFile() {}

  public static Config read(String file, String yaml) throws BadRulesException {
    Node root = Yaml.read(file, yaml);
    if (root.kind() != Node.Kind.MAP) {
      throw root.wrong("expected keys such as `strictness:` and `rules:`");
    }
    root.only("", KEYS);
    if (root.get("version").isPresent()) {
      VocabularyFile.version(root.get("version").get());
    }
    List<Config.ForSome> overrides = new ArrayList<>();
    if (root.get("overrides").isPresent()) {
      for (Node node : root.get("overrides").get().asList("`overrides`")) {
        overrides.add(override(node));
      }
    }
    return new Config(
        file,
        root.get("root").isPresent() && root.get("root").get().asFlag("`root`"),
        choices(root),
        words(root, "include"),
        words(root, "exclude"),
        overrides);
  }

  private static Config.ForSome override(Node node) throws BadRulesException {
    node.only("`overrides`", OVERRIDE);
    if (node.get("files").isEmpty()) {
      throw node.wrong("each of `overrides` needs `files`, the patterns that it is about");
    }
    for (String key : OVERRIDE_HAS_NO) {
      if (node.get(key).isPresent()) {
        throw node.get(key).get().wrong("`" + key + "` is for a whole run, not for some files");
      }
    }
    return new Config.ForSome(words(node, "files"), choices(node));
  }

  private static Choices choices(Node node) throws BadRulesException {
    Optional<Choices.At<String>> profile = text(node, "profile");
    List<String> profiles = Stream.of(Detection.Profile.values()).map(Object::toString).toList();
    if (profile.isPresent() && !profiles.contains(profile.get().value())) {
      throw node.get("profile")
          .get()
          .wrong(Nearest.unknown(profile.get().value(), "`profile`", profiles));
    }
    return new Choices(
        profile,
        strictness(node),
        failOn(node),
        files(node, "vocabulary"),
        files(node, "packs"),
        rules(node),
        dialect(node),
        text(node, "baseline"),
        flag(node, "ask-bash"));
  }

  private static Optional<Choices.At<Server>> dialect(Node node) throws BadRulesException {
    Optional<Choices.At<String>> words = text(node, "dialect");
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Optional<Server> server = Server.named(words.get().value());
    if (server.isEmpty()) {
      throw node.get("dialect")
          .get()
          .wrong(
              "`dialect` is postgresql, mysql or mariadb with or without a version, as in"
                  + " `postgresql 17`");
    }
    return Optional.of(new Choices.At<>(server.get(), words.get().line()));
  }

  private static Optional<Choices.At<Strictness>> strictness(Node node) throws BadRulesException {
    Optional<Choices.At<String>> word = text(node, "strictness");
    if (word.isEmpty()) {
      return Optional.empty();
    }
    List<String> all = Stream.of(Strictness.values()).map(Object::toString).toList();
    Optional<Strictness> named = Strictness.named(word.get().value());
    if (named.isEmpty()) {
      throw node.get("strictness")
          .get()
          .wrong(Nearest.unknown(word.get().value(), "`strictness`", all));
    }
    return Optional.of(new Choices.At<>(named.get(), word.get().line()));
  }

  private static Optional<Choices.At<FailOn>> failOn(Node node) throws BadRulesException {
    Optional<Choices.At<String>> word = text(node, "fail-on");
    if (word.isEmpty()) {
      return Optional.empty();
    }
    List<String> all = Stream.of(FailOn.values()).map(Object::toString).toList();
    Optional<FailOn> named = FailOn.named(word.get().value());
    if (named.isEmpty()) {
      throw node.get("fail-on").get().wrong(Nearest.unknown(word.get().value(), "`fail-on`", all));
    }
    return Optional.of(new Choices.At<>(named.get(), word.get().line()));
  }

  private static Map<String, Choices.At<Optional<Severity>>> rules(Node node)
      throws BadRulesException {
    Map<String, Choices.At<Optional<Severity>>> rules = new HashMap<>();
    if (node.get("rules").isPresent()) {
      Node levels = node.get("rules").get();
      Map<String, Optional<Severity>> changes = LevelsFile.changes(levels, List.of());
      levels
          .entries()
          .forEach(
              (rule, level) ->
                  rules.put(
                      rule,
                      new Choices.At<>(
                          changes.getOrDefault(rule, Optional.empty()), level.line())));
    }
    return rules;
  }

  private static Optional<Choices.At<String>> text(Node node, String key) throws BadRulesException {
    Optional<Node> value = node.get(key);
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(new Choices.At<>(value.get().asText("`" + key + "`"), value.get().line()));
  }

  private static Optional<Choices.At<Boolean>> flag(Node node, String key)
      throws BadRulesException {
    Optional<Node> value = node.get(key);
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(new Choices.At<>(value.get().asFlag("`" + key + "`"), value.get().line()));
  }

  private static List<Choices.At<String>> files(Node node, String key) throws BadRulesException {
    List<Choices.At<String>> files = new ArrayList<>();
    for (String word : words(node, key)) {
      files.add(new Choices.At<>(word, node.get(key).orElseThrow().line()));
    }
    return files;
  }

  private static List<String> words(Node node, String key) throws BadRulesException {
    return node.get(key).isPresent() ? node.get(key).get().asWords("`" + key + "`") : List.of();
  }
}
