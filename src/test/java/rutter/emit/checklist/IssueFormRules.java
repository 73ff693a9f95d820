package rutter.emit.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What GitHub documents of forms for issues, and of what it refuses in them. */
final class IssueFormRules {
  private static final Set<String> TOP = Set.of("name", "description", "title", "body");
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "markdown", Set.of("value"),
          "input", Set.of("label", "description", "placeholder", "value"),
          "textarea", Set.of("label", "description", "placeholder", "value", "render"),
          "checkboxes", Set.of("label", "description", "options"));

  private final Set<String> ids = new HashSet<>();
  private final List<String> boxes = new ArrayList<>();

  private IssueFormRules() {}

  /** The labels of all boxes of a form that breaks no rule. */
  static List<String> boxes(String yaml) {
    IssueFormRules rules = new IssueFormRules();
    try {
      rules.form(new YAMLMapper().readTree(yaml));
    } catch (JsonProcessingException e) {
      throw new AssertionError(yaml, e);
    }
    assertEquals(rules.boxes.size(), Set.copyOf(rules.boxes).size(), "labels are unique");
    return rules.boxes;
  }

  private void form(JsonNode form) {
    assertEquals(new TreeSet<>(TOP), names(form));
    List.of("name", "description", "title").forEach(name -> said(form, name));
    assertTrue(form.get("title").textValue().length() <= 256, "titles of issues end there");
    form.get("body").forEach(this::element);
    assertFalse(ids.isEmpty(), "something can be filled in");
  }

  private void element(JsonNode element) {
    String type = element.get("type").textValue();
    JsonNode attributes = element.get("attributes");
    assertTrue(ATTRIBUTES.get(type).containsAll(names(attributes)), attributes.toString());
    if (type.equals("markdown")) {
      said(attributes, "value");
      assertEquals(Set.of("type", "attributes"), Set.copyOf(names(element)));
      return;
    }
    assertEquals(Set.of("type", "attributes", "id"), Set.copyOf(names(element)));
    String id = element.get("id").textValue();
    assertTrue(id.matches("[A-Za-z0-9_-]+") && ids.add(id), id);
    said(attributes, "label");
    if (type.equals("checkboxes")) {
      assertFalse(attributes.get("options").isEmpty());
      attributes.get("options").forEach(this::option);
    } else {
      assertFalse(attributes.get("label").textValue().matches("(?i).*(password|token).*"));
    }
  }

  private void option(JsonNode option) {
    assertEquals(Set.of("label"), Set.copyOf(names(option)));
    said(option, "label");
    boxes.add(option.get("label").textValue());
  }

  private static void said(JsonNode node, String name) {
    assertTrue(node.get(name).isTextual() && !node.get(name).textValue().isBlank(), name);
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
