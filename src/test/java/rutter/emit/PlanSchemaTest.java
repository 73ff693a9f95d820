package rutter.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rutter.packs.RuleFiles;
import rutter.plan.Command;
import rutter.plan.Detection;
import rutter.plan.Gap;
import rutter.plan.Governance;
import rutter.plan.Layer;
import rutter.plan.Level;
import rutter.plan.Placeholder;
import rutter.plan.Plan;
import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.plan.Topic;
import rutter.reading.PlanReader;
import rutter.text.Decoder;
import rutter.text.Source;

/** {@code schemas/plan.schema.json} says of {@link PlanJson} what is true, all of it, no more. */
class PlanSchemaTest {
  private static final Path SCHEMA = Path.of("schemas/plan.schema.json");
  private static final Path EXAMPLES = Path.of("examples");
  private static final Path PLANS = Path.of("src/test/resources/plans");

  private static final Map<String, List<String>> ENUMS =
      Map.ofEntries(
          Map.entry("kind", words(Detection.Kind.values())),
          Map.entry("profile", words(Detection.Profile.values())),
          Map.entry("topic", words(Topic.values())),
          Map.entry("grade", words(Level.Grade.values())),
          Map.entry("layerKind", words(Layer.Kind.values())),
          Map.entry("stageForm", words(Stage.Form.values())),
          Map.entry("coverage", words(Rollback.Coverage.values())),
          Map.entry("commandForm", words(Command.Form.values())),
          Map.entry("commandRole", words(Command.Role.values())),
          Map.entry("dispositionKind", words(Gap.Disposition.Kind.values())),
          Map.entry("approvalState", words(Governance.State.values())),
          Map.entry("placeholderKind", words(Placeholder.Kind.values())),
          Map.entry("assignedBy", List.of("stage", "gap")));

  /** What is optional, by the property in which it stands; all else is always there. */
  private static final Set<String> OPTIONAL =
      optional(
          "metadata: owner status updated version",
          "revisions: date version author notes",
          "stages: status duration effort risk objective owner rollbackTested",
          "procedures: title",
          "gaps: risk effort disposition",
          "risk: grade",
          "level: grade",
          "layers: kind",
          "disposition: reason",
          "duration: least most",
          "effort: least most",
          "total: least most",
          "window: least most",
          "rollback: rto decisionTree",
          "stageChecks: stage",
          "approvalMatrix: criteria downtime",
          "schedule: total",
          "entries: phase duration start end dependencies",
          "risks: level mitigation",
          "metrics: group name target",
          "embedded: title");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final JsonNode text = MAPPER.readTree(SCHEMA.toFile());
  private final JsonSchema schema = schemas.getSchema(text);
  private final PlanReader reader = new PlanReader(RuleFiles.vocabulary());

  PlanSchemaTest() throws IOException {}

  @TestFactory
  Stream<DynamicTest> fitsTheJsonOfEveryPlan() throws IOException {
    List<Path> files = new ArrayList<>(markdown(EXAMPLES));
    assertFalse(files.isEmpty());
    files.addAll(markdown(PLANS));
    return files.stream()
        .map(file -> dynamicTest(file.toString(), file.toUri(), () -> assertFits(file)));
  }

  private void assertFits(Path file) throws Exception {
    Plan plan = reader.read(source(file));
    String line = PlanJson.of(plan, false);
    assertFalse(line.contains("\n"), "more than a line");
    JsonNode json = MAPPER.readTree(line);
    assertEquals(Set.of(), schema.validate(json));
    assertEquals(json, MAPPER.readTree(PlanJson.of(plan, true)));
  }

  @Test
  void letsGapsOfAnotherDocumentHaveNoPlace() throws IOException {
    Source plan = Source.of("plan.md", "# Plan\n");
    Source map = Source.of("gaps.md", "# Gaps\n\n| ID | Gap |\n|---|---|\n| G-1 | Sessions |\n");
    Plan both = reader.read(reader.outline(plan), List.of(reader.outline(map)));
    JsonNode json = MAPPER.readTree(PlanJson.of(both, false));
    assertFalse(json.at("/gaps/0").has("line"));
    assertTrue(fits(json));
    ((ObjectNode) json.at("/gaps/0")).put("line", 5);
    assertFalse(fits(json), "half a place");
  }

  @Test
  void refusesAnyOtherProperty() throws Exception {
    for (Spot spot : spots()) {
      spot.object().put("stray", 1);
      assertFalse(fits(spot.document()), spot.name());
      spot.object().remove("stray");
    }
  }

  @Test
  void refusesThatAnyButAnOptionalPropertyIsMissing() throws Exception {
    for (Spot spot : spots()) {
      ObjectNode whole = spot.object().deepCopy();
      for (String name : names(whole)) {
        // without the fewest seconds there are no most
        spot.object().remove(name.equals("least") ? List.of(name, "most") : List.of(name));
        String property = spot.name() + "." + name;
        assertEquals(OPTIONAL.contains(property), fits(spot.document()), property);
        spot.object().setAll(whole);
      }
    }
  }

  @Test
  void namesEveryConstantAndNoOther() {
    Map<String, List<String>> enums = new TreeMap<>();
    for (String name : names(text.get("$defs"))) {
      JsonNode constants = text.at("/$defs/" + name + "/enum");
      if (!constants.isMissingNode()) {
        enums.put(name, MAPPER.convertValue(constants, new TypeReference<List<String>>() {}));
      }
    }
    assertEquals(new TreeMap<>(ENUMS), enums);
    assertEquals(ENUMS.size(), text.findValues("enum").size(), "an enum out of $defs");
    assertEquals(PlanJson.SCHEMA, text.at("/properties/schema/const").textValue());
  }

  @Test
  void isASchemaThatDescribesEveryProperty() {
    JsonNode latest = schemas.getSchema(SchemaLocation.of(SchemaId.V202012)).getSchemaNode();
    assertEquals(Set.of(), schemas.getSchema(latest).validate(text));
    for (JsonNode properties : text.findValues("properties")) {
      for (String name : names(properties)) {
        JsonNode property = properties.get(name);
        JsonNode shared = text.at(property.path("$ref").asText().replaceFirst("^#", ""));
        assertTrue(property.has("description") || shared.has("description"), name);
      }
    }
  }

  /** An object in the JSON of an example, and the property that holds it or its list. */
  private record Spot(String name, ObjectNode object, JsonNode document) {}

  /** The first object of each shape: with these members, at this place in a plan. */
  private List<Spot> spots() throws Exception {
    Map<String, Spot> spots = new TreeMap<>();
    for (Path file : markdown(EXAMPLES)) {
      JsonNode document = MAPPER.readTree(PlanJson.of(reader.read(source(file)), false));
      collect(new Spot("", (ObjectNode) document, document), "", spots);
    }
    return List.copyOf(spots.values());
  }

  private static void collect(Spot spot, String path, Map<String, Spot> spots) {
    spots.putIfAbsent(path + names(spot.object()), spot);
    for (String name : names(spot.object())) {
      JsonNode value = spot.object().get(name);
      boolean free = name.equals("attributes") && value.isObject();
      for (JsonNode child : value.isArray() ? value : List.of(value)) {
        if (child instanceof ObjectNode object && !free) {
          collect(new Spot(name, object, spot.document()), path + "/" + name, spots);
        }
      }
    }
  }

  private boolean fits(JsonNode document) {
    return schema.validate(document).isEmpty();
  }

  private static Source source(Path file) throws Exception {
    String name = file.toString().replace(File.separatorChar, '/');
    return Decoder.decode(name, Files.readAllBytes(file));
  }

  private static List<Path> markdown(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> words(Enum<?>... constants) {
    return Stream.of(constants).map(c -> c.toString().toLowerCase(Locale.ROOT)).toList();
  }

  private static Set<String> optional(String... lines) {
    Set<String> optional = new HashSet<>();
    for (String line : lines) {
      String[] words = line.split(":? ");
      Stream.of(words).skip(1).forEach(name -> optional.add(words[0] + "." + name));
    }
    return optional;
  }
}
