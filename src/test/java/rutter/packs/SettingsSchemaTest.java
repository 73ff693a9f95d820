package rutter.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rutter.rules.Rule;
import rutter.rules.Rules;

/** What the published schemas accept, the program reads, and what they refuse it refuses. */
class SettingsSchemaTest {
  private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");
  private static final Path DOCUMENTATION = Path.of("docs/configuration.md");
  private static final List<String> SHIPPED = Rules.ALL.stream().map(Rule::name).toList();

  @Test
  void theDocumentationShowsWhatIsAccepted() throws IOException, BadRulesException {
    List<String> examples =
        YAML.matcher(Files.readString(DOCUMENTATION))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(2, examples.size());
    assertEquals(Set.of(), problems("config", examples.get(0)));
    assertEquals(1, ConfigFile.read(".rutter.yml", examples.get(0)).overrides().size());
    assertEquals(Set.of(), problems("pack", examples.get(1)));
    TeamPack pack = TeamPack.read("team.yml", examples.get(1), SHIPPED);
    assertEquals(2, pack.rules().size());
    assertFalse(
        Profiles.with(List.of(pack))
            .of(rutter.plan.Detection.Profile.STAGED)
            .approvers()
            .isEmpty());
  }

  @Test
  void theProfilesThatShipAreWrittenAsATeamsAre() throws IOException {
    for (Path file :
        List.of(Path.of("rules/profiles/staged.yml"), Path.of("rules/profiles/base.yml"))) {
      String body =
          Files.readString(file)
              .replaceAll("(?m)^(version|extends): .*$", "")
              .replaceAll("(?m)^", "    ");
      assertEquals(Set.of(), problems("pack", "profiles:\n  all:\n" + body), file.toString());
    }
  }

  @Test
  void theCommandsThatShipAreWrittenAsATeamsAre() throws IOException, BadRulesException {
    String yaml = Files.readString(Path.of("rules/commands.yml"));
    assertEquals(Set.of(), problems("pack", yaml));
    assertTrue(TeamPack.read("team.yml", yaml, SHIPPED).tools().named("kubectl").isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dialect: postgresql",
        "dialect: postgresql 9.6.24",
        "overrides: [{files: a, dialect: mariadb 10.11}]",
      })
  void rightConfigurationsAreTakenByBoth(String yaml) throws IOException, BadRulesException {
    assertEquals(Set.of(), problems("config", yaml), yaml);
    assertFalse(ConfigFile.read(".rutter.yml", yaml).root(), yaml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "strictnes: strict",
        "strictness: stict",
        "profile: stage",
        "fail-on: errors",
        "root: perhaps",
        "rules: {stage-rollback-missing: fatal}",
        "rules: [stage-rollback-missing]",
        "overrides: [{strictness: draft}]",
        "overrides: [{files: a, fail-on: error}]",
        "version: 2",
        "dialect: oracle",
        "dialect: postgresql v17",
        "dialect: [mysql]",
        "include: {a: b}",
      })
  void wrongConfigurationsAreRefusedByBoth(String yaml) throws IOException {
    assertFalse(problems("config", yaml).isEmpty(), yaml);
    assertThrows(BadRulesException.class, () -> ConfigFile.read(".rutter.yml", yaml), yaml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules: {a-b: {forbid: x}}",
        "rules: {a-b: {message: m}}",
        "rules: {a-b: {message: m, forbid: x, require: y}}",
        "rules: {a-b: {message: m, forbid: x, in: nowhere}}",
        "rules: {a-b: {message: m, forbid: x, severity: off}}",
        "rules: {Ab: {message: m, forbid: x}}",
        "rules: {a-b: {message: m, forbid: x, when: {layr: data}}}",
        "severities: {standart: {}}",
        "severities: {standard: {stage-rollback-missing: fatal}}",
        "profiles: {staged: {section: {}}}",
        "commands: {a: {destroy: [b]}}",
        "commands: {a: {destroys: {Table: [b]}}}",
        "commands: {a: breaks}",
        "commands: {a: runs}",
        "commands: {a: {pauses: [b]}}",
        "commands: [a]",
        "profiles: {staged: {sections: {rollback: {required: always}}}}",
        "profiles: {staged: {fields: {stage: {risk: {type: levels}}}}}",
        "profiles: {staged: {approvers: {huge: [A]}}}",
      })
  void wrongPacksAreRefusedByBoth(String yaml) throws IOException {
    assertFalse(problems("pack", yaml).isEmpty(), yaml);
    assertThrows(
        BadRulesException.class,
        () -> Profiles.with(List.of(TeamPack.read("team.yml", yaml, SHIPPED))),
        yaml);
  }

  private static Set<ValidationMessage> problems(String schema, String yaml) throws IOException {
    JsonSchema of =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("schemas/" + schema + ".schema.json")));
    JsonNode node = new YAMLMapper().readTree(yaml);
    assertTrue(node != null);
    return of.validate(node);
  }
}
