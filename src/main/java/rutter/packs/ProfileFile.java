package rutter.packs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.plan.Level;
import rutter.plan.Topic;
import rutter.profile.CustomRule;
import rutter.profile.FieldSpec;
import rutter.profile.Profile;
import rutter.profile.SectionSpec;
import rutter.profile.Strictness;
import rutter.profile.Tools;
import rutter.text.Nearest;
import rutter.vocabulary.Concept;

/** Reads what a profile asks for from its nodes. */
final class ProfileFile {
  static final List<String> KEYS =
      List.of(
          "version",
          "extends",
          "unit",
          "order",
          "sections",
          "fields",
          "approvers",
          "precedence",
          "rules");

  private static final List<String> SECTION =
      List.of("titles", "required", "when", "own", "level", "may-be-empty", "columns", "hint");
  private static final List<String> FIELD = List.of("names", "type", "values", "required", "hint");

  private ProfileFile() {}

  static Profile read(String name, Node node, List<CustomRule> rules, Tools tools)
      throws BadRulesException {
    node.only("a profile", KEYS);
    List<SectionSpec> sections = new ArrayList<>();
    for (Map.Entry<String, Node> entry : entries(node.get("sections"), "`sections`")) {
      sections.add(section(entry.getKey(), entry.getValue()));
    }
    Node fields =
        node.get("fields").isPresent()
            ? node.get("fields").get().only("`fields`", List.of("plan", "stage"))
            : node;
    return new Profile(
        name,
        node.get("unit").isPresent() ? node.get("unit").get().asText("`unit`") : "",
        order(node, sections),
        sections,
        fields(fields.get("plan")),
        fields(fields.get("stage")),
        approvers(node.get("approvers")),
        WorkOrders.precedence(node.get("precedence")),
        rules,
        tools);
  }

  private static List<String> order(Node node, List<SectionSpec> sections)
      throws BadRulesException {
    List<String> keys = sections.stream().map(SectionSpec::key).toList();
    List<String> order = words(node, "order");
    for (String key : order) {
      if (!keys.contains(key)) {
        throw node.wrong(Nearest.unknown(key, "`sections`", keys));
      }
    }
    return order;
  }

  private static Iterable<Map.Entry<String, Node>> entries(Optional<Node> node, String what)
      throws BadRulesException {
    return node.isPresent() ? node.get().asMap(what).entries().entrySet() : List.of();
  }

  private static SectionSpec section(String key, Node node) throws BadRulesException {
    node.only("section `" + key + "`", SECTION);
    List<String> titles = words(node, "titles");
    List<String> columns = words(node, "columns");
    for (String column : columns) {
      if (Concept.named(column).isEmpty()) {
        throw node.wrong("`" + column + "` is not a concept that a column can have");
      }
    }
    Optional<Node> when = node.get("when");
    Optional<Node> level = node.get("level");
    Optional<Node> empty = node.get("may-be-empty");
    return new SectionSpec(
        key,
        topic(key),
        titles.isEmpty() ? List.of(spoken(key)) : titles,
        strictness(node, "required"),
        when.isPresent() ? Optional.of(when(when.get())) : Optional.empty(),
        strictness(node, "own"),
        empty.isPresent() && empty.get().asFlag("`may-be-empty`"),
        level.isPresent() ? Optional.of(level.get().asNumber("`level`")) : Optional.empty(),
        columns,
        text(node, "hint"));
  }

  private static SectionSpec.When when(Node node) throws BadRulesException {
    Optional<Strictness> from =
        node.get("from").isPresent()
            ? Optional.of(named(node.get("from").get(), "`from`"))
            : Optional.empty();
    return new SectionSpec.When(from.orElse(Strictness.STANDARD), ConditionNode.read(node));
  }

  static Optional<Topic> topic(String key) {
    return Stream.of(Topic.values()).filter(topic -> topic.toString().equals(key)).findFirst();
  }

  private static List<FieldSpec> fields(Optional<Node> node) throws BadRulesException {
    List<FieldSpec> fields = new ArrayList<>();
    for (Map.Entry<String, Node> entry : entries(node, "`fields`")) {
      String key = entry.getKey();
      Node field = entry.getValue().only("field `" + key + "`", FIELD);
      List<String> names = words(field, "names");
      fields.add(
          new FieldSpec(
              key,
              names.isEmpty() ? List.of(spoken(key)) : names,
              type(field),
              words(field, "values"),
              strictness(field, "required"),
              text(field, "hint")));
    }
    return fields;
  }

  private static FieldSpec.Type type(Node field) throws BadRulesException {
    Optional<Node> type = field.get("type");
    if (type.isEmpty()) {
      return field.get("values").isPresent() ? FieldSpec.Type.ENUM : FieldSpec.Type.TEXT;
    }
    String word = type.get().asText("`type`");
    List<String> all = Stream.of(FieldSpec.Type.values()).map(Object::toString).toList();
    if (!all.contains(word)) {
      throw type.get().wrong(Nearest.unknown(word, "`type`", all));
    }
    return FieldSpec.Type.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Optional<Strictness> strictness(Node node, String key) throws BadRulesException {
    Optional<Node> from = node.get(key);
    if (from.isEmpty() || from.get().text().equals("never")) {
      return Optional.empty();
    }
    return Optional.of(named(from.get(), "`" + key + "`"));
  }

  private static Strictness named(Node node, String what) throws BadRulesException {
    String word = node.asText(what);
    return Strictness.named(word)
        .orElseThrow(
            () -> node.wrong(what + " is one of draft, standard, strict, not `" + word + "`"));
  }

  private static Map<Level.Grade, List<String>> approvers(Optional<Node> node)
      throws BadRulesException {
    Map<Level.Grade, List<String>> approvers = new EnumMap<>(Level.Grade.class);
    for (Map.Entry<String, Node> entry : entries(node, "`approvers`")) {
      approvers.put(
          ConditionNode.grade(entry.getValue(), entry.getKey()),
          entry.getValue().asWords("`" + entry.getKey() + "`"));
    }
    return approvers;
  }

  private static List<String> words(Node node, String key) throws BadRulesException {
    return node.get(key).isPresent() ? node.get(key).get().asWords("`" + key + "`") : List.of();
  }

  static String text(Node node, String key) throws BadRulesException {
    return node.get(key).isPresent() ? node.get(key).get().asText("`" + key + "`") : "";
  }

  /** {@code data-volume} is written “Data volume”. */
  private static String spoken(String key) {
    String words = key.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
