package rutter.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import rutter.plan.Rollback;
import rutter.program.Operation;
import rutter.program.Program;
import rutter.program.Surroundings;
import rutter.sql.Dialect;
import rutter.testing.Lowered;
import rutter.testing.Programs;
import rutter.text.Lines;

/** {@code schemas/program.schema.json} says of {@link ProgramJson} what is true. */
class ProgramSchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private final JsonNode text = MAPPER.readTree(Path.of("schemas/program.schema.json").toFile());
  private final JsonSchema schema =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);

  ProgramSchemaTest() throws IOException {}

  @TestFactory
  Stream<DynamicTest> programsOfPlansAreValid() throws IOException {
    try (Stream<Path> examples = Files.walk(Path.of("examples"));
        Stream<Path> plans = Files.walk(Path.of("src/test/resources/plans"));
        Stream<Path> files = Stream.concat(examples, plans)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.toString(),
                      () -> {
                        String plan = Files.readString(file);
                        check(Lowered.of(plan), Lines.of(plan));
                      }));
    }
  }

  @Test
  void aProgramWithAllThatThereIsIsValid() throws IOException {
    check(Programs.everything(), Lines.of("x\n".repeat(2000)));
  }

  private void check(Program program, Lines plan) throws IOException {
    String json = new ProgramJson().write(program, new Target.Setting(plan, name -> ""));
    assertEquals(Set.of(), schema.validate(MAPPER.readTree(json)));
  }

  @Test
  void theSchemaHasTheWordsOfTheProgram() {
    assertEquals(words(Operation.Kind.values()), said(text.at("/$defs/kind/enum")));
    assertEquals(words(Operation.Effect.values()), said(text.at("/$defs/effect/enum")));
    assertEquals(words(Rollback.Coverage.values()), said(text.at("/$defs/coverage/enum")));
    assertEquals(words(Dialect.Engine.values()), said(text.at("/$defs/engine/enum")));
    assertEquals(
        words(Surroundings.Type.values()),
        said(text.at("/properties/inputs/items/properties/type/enum")));
  }

  private static Set<String> words(Object[] constants) {
    return Stream.of(constants)
        .map(one -> one.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static Set<String> said(JsonNode list) {
    return Set.copyOf(
        StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue).toList());
  }

  @Test
  void theSameProgramGivesTheSameBytes() {
    String plan = "# Move\n\n## Phase 1: Copy\n\n```bash\ncopy a b\n```\n";
    List<String> twice = Stream.of(plan, plan).map(ProgramSchemaTest::json).toList();
    assertEquals(twice.get(0), twice.get(1));
  }

  private static String json(String plan) {
    return new ProgramJson()
        .write(Lowered.of(plan), new Target.Setting(Lines.of(plan), name -> ""));
  }
}
