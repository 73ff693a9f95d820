package rutter.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import rutter.plan.Layer;
import rutter.plan.Level;
import rutter.plan.Topic;
import rutter.profile.Condition;
import rutter.text.Nearest;

/** Reads when something is asked of a plan: {@code when: {layer: data}}. */
final class ConditionNode {
  private static final List<String> KEYS =
      List.of("layer", "section", "risk", "field", "is", "command", "from");

  private ConditionNode() {}

  static Condition read(Node node) throws BadRulesException {
    node.only("`when`", KEYS);
    List<Layer.Kind> layers = new ArrayList<>();
    if (node.get("layer").isPresent()) {
      for (String word : node.get("layer").get().asWords("`layer`")) {
        layers.add(layer(node, word));
      }
    }
    List<Topic> sections = new ArrayList<>();
    if (node.get("section").isPresent()) {
      for (String word : node.get("section").get().asWords("`section`")) {
        sections.add(ProfileFile.topic(word).orElseThrow(() -> node.wrong(unknownSection(word))));
      }
    }
    Optional<Node> risk = node.get("risk");
    Optional<Node> command = node.get("command");
    return new Condition(
        layers,
        sections,
        risk.isPresent()
            ? Optional.of(grade(risk.get(), risk.get().asText("`risk`")))
            : Optional.empty(),
        field(node),
        command.isPresent() ? Optional.of(pattern(command.get())) : Optional.empty());
  }

  private static Optional<Condition.FieldMatch> field(Node node) throws BadRulesException {
    Optional<Node> field = node.get("field");
    if (field.isEmpty()) {
      return Optional.empty();
    }
    Pattern value =
        node.get("is").isPresent() ? pattern(node.get("is").get()) : Pattern.compile("\\S");
    return Optional.of(new Condition.FieldMatch(field.get().asWords("`field`"), value));
  }

  private static Layer.Kind layer(Node node, String word) throws BadRulesException {
    for (Layer.Kind kind : Layer.Kind.values()) {
      if (kind.toString().equals(word)) {
        return kind;
      }
    }
    List<String> all = Stream.of(Layer.Kind.values()).map(Object::toString).toList();
    throw node.wrong(Nearest.unknown(word, "`layer`", all));
  }

  static Level.Grade grade(Node node, String word) throws BadRulesException {
    for (Level.Grade grade : Level.Grade.values()) {
      if (grade.toString().equals(word)) {
        return grade;
      }
    }
    List<String> all = Stream.of(Level.Grade.values()).map(Object::toString).toList();
    throw node.wrong(Nearest.unknown(word, "levels of risk", all));
  }

  static String unknownSection(String word) {
    List<String> all = Stream.of(Topic.values()).map(Object::toString).toList();
    return Nearest.unknown(word, "sections", all);
  }

  static Pattern pattern(Node node) throws BadRulesException {
    try {
      return Pattern.compile(node.asText("a pattern"));
    } catch (PatternSyntaxException e) {
      throw node.wrong("is no regular expression: " + e.getDescription());
    }
  }
}
