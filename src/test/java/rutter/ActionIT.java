package rutter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Outside;
import rutter.testing.Outside.Result;

/** {@code action.yml}, with its scripts run by bash as a runner of GitHub would. */
class ActionIT {
  private static final Path ACTION = Path.of("action.yml");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ ([a-z._-]+) }}");
  private static final Pattern PINNED =
      Pattern.compile("actions/(checkout|setup-java)@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");
  private static final String PLAN =
      "# Move the archive\n\n## Stage 1: Copy\n\n**Rollback**: drop it\n\n## Stage 2: Switch\n";
  private static final String GH =
      """
      #!/bin/sh
      printf '%s\\n' "$@" >"$GH_LOG"
      printf '%s' "$GH_SAYS" >&2
      [ -z "$GH_SAYS" ]
      """;

  @TempDir Path folder;
  private final Map<String, String> inputs = new TreeMap<>();
  private final JsonNode action = yaml(ACTION);
  private String head = "";
  private Path work;
  private Outside runner;

  private static JsonNode yaml(Path file) {
    try {
      return new YAMLMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void prepare() throws IOException {
    work = Files.createDirectories(folder.resolve("work/docs")).getParent();
    runner = new Outside(work);
    Path tools = Files.createDirectory(folder.resolve("tools"));
    Files.writeString(tools.resolve("gh"), GH);
    assertTrue(tools.resolve("gh").toFile().setExecutable(true));
    Map<String, String> env = runner.environment;
    env.put("PATH", tools + ":" + System.getenv("PATH"));
    env.put("RUTTER_JAVA", System.getProperty("java.home"));
    env.put("GITHUB_ACTION_PATH", Path.of("").toAbsolutePath().toString());
    env.put("GITHUB_WORKSPACE", work.toString());
    env.put("GITHUB_REPOSITORY", "some/plans");
    env.put("GITHUB_SHA", "0123456789012345678901234567890123456789");
    env.put("GITHUB_REF", "refs/pull/7/merge");
    env.put("GITHUB_OUTPUT", folder.resolve("output").toString());
    env.put("GITHUB_STEP_SUMMARY", folder.resolve("summary").toString());
    env.put("RUNNER_TEMP", Files.createDirectory(folder.resolve("temp")).toString());
    env.put("GH_LOG", folder.resolve("gh.log").toString());
    env.put("GH_SAYS", "");
    action
        .get("inputs")
        .properties()
        .forEach(input -> inputs.put(input.getKey(), input.getValue().path("default").asText()));
    Files.writeString(work.resolve("docs/plan.md"), PLAN);
    Files.writeString(
        work.resolve(".rutter.yml"), "root: true\nrules: {stage-rollback-missing: error}\n");
  }

  @Test
  void annotatesSummarizesAndUploads() throws Exception {
    Result lint = step("Lint");
    assertEquals(1, lint.exit(), lint.all());
    assertTrue(lint.out().contains("docs/plan.md:7:"), lint.out());
    assertTrue(lint.out().contains("\n::error file=docs/plan.md,line=7,"), lint.out());
    assertTrue(read("summary").contains("stage-rollback-missing"), read("summary"));
    assertTrue(read("output").contains("exit-code=1\n"), read("output"));

    Result upload = step("Upload alerts").good();
    assertEquals("", upload.all());
    List<String> asked = read("gh.log").lines().toList();
    assertTrue(asked.contains("repos/some/plans/code-scanning/sarifs"), asked.toString());
    assertTrue(asked.contains("ref=refs/pull/7/merge"), asked.toString());
    String file =
        asked.stream().filter(word -> word.startsWith("sarif=@")).findFirst().orElseThrow();
    JsonNode sarif = new ObjectMapper().readTree(unpacked(Path.of(file.substring(7))));
    assertEquals("2.1.0", sarif.at("/version").asText());
    assertTrue(
        sarif.at("/runs/0/results").findValuesAsText("ruleId").contains("stage-rollback-missing"));
  }

  private static byte[] unpacked(Path file) throws IOException {
    byte[] packed = Base64.getDecoder().decode(Files.readString(file));
    return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
  }

  @Test
  void doesWithoutAlertsWhereTheyAreNotPermitted() throws Exception {
    step("Lint");
    runner.environment.put("GH_SAYS", "gh: 100% not\npermitted (HTTP 403)");
    assertEquals(
        "::notice title=rutter::no alerts were uploaded: gh: 100%25 not%0Apermitted (HTTP 403)\n",
        step("Upload alerts").good().out());
  }

  @Test
  void passesItsInputsOn() throws Exception {
    Files.writeString(work.resolve("docs/other.md"), PLAN);
    inputs.put("paths", "docs/other.md\n");
    inputs.put("fail-on", "never");
    inputs.put("strictness", "draft");
    inputs.put("summary", "false");
    inputs.put("options", "--rule=stage-rollback-missing=warning\n");
    Result lint = step("Lint").good();
    assertTrue(lint.out().contains("\n::warning file=docs/other.md,line=7,"), lint.out());
    assertFalse(lint.out().contains("docs/plan.md"), lint.out());
    assertFalse(Files.exists(folder.resolve("summary")));
    assertTrue(read("output").contains("exit-code=0\n"), read("output"));
  }

  @Test
  void bashIsNotAskedAboutPlansFromElsewhere() throws Exception {
    Files.writeString(work.resolve("docs/plan.md"), PLAN + "\n```bash\necho $[1+2\n```\n");
    Files.writeString(work.resolve(".rutter.yml"), "root: true\nask-bash: true\n");
    head = "some/plans";
    assertTrue(step("Lint").out().contains("bash refuses this code"));
    head = "fork/plans";
    assertFalse(step("Lint").out().contains("bash refuses this code"));
  }

  @Test
  void neitherInputsNorPlansAreRunOrCommand() throws Exception {
    String hostile = "$(touch pwned)`touch pwned`; touch pwned #' \" ${{ x }}";
    for (String input : List.of("paths", "strictness", "fail-on", "options")) {
      inputs.put(input, hostile);
    }
    assertEquals(2, step("Lint").exit());
    assertFalse(Files.exists(work.resolve("pwned")));
    assertFalse(read("output").contains("sarif="), read("output"));
    for (String input : List.of("strictness", "fail-on", "options")) {
      inputs.put(input, "");
    }
    String plan = PLAN.replace("Switch", "##[error]no %0A::error::no $(touch pwned)");
    Files.writeString(work.resolve("docs/plan.md"), plan);
    inputs.put("paths", "docs");
    String out = step("Lint").out();
    Matcher stopped =
        Pattern.compile("(?s)::stop-commands::(rutter-[0-9a-f]{32})\n(.*)\n::\\1::\n(.*)")
            .matcher(out);
    assertTrue(stopped.matches(), out);
    assertTrue(stopped.group(2).contains("##[error]no"), out);
    assertTrue(
        stopped.group(3).lines().allMatch(line -> line.matches("::(error|warning|notice) .*")),
        out);
    assertFalse(stopped.group(3).contains("\n::error::no"), out);
    assertFalse(Files.exists(work.resolve("pwned")));
  }

  @Test
  void noScriptHoldsAnExpression() {
    for (JsonNode step : action.at("/runs/steps")) {
      assertFalse(step.path("run").asText().contains("${{"), step.toString());
      assertTrue(step.has("uses") || step.path("shell").asText().equals("bash"), step.toString());
    }
  }

  @Test
  void onlyCheckoutAndJavaAreTakenFromOthersAndAreFixed() throws IOException {
    for (String file : List.of("action.yml", "templates/init/github-workflow.yml", "docs/ci.md")) {
      Files.readAllLines(Path.of(file)).stream()
          .filter(line -> line.strip().startsWith("- uses:"))
          .map(line -> line.strip().substring("- uses: ".length()))
          .filter(used -> !used.startsWith("@action@") && !used.startsWith("OWNER/rutter@"))
          .forEach(used -> assertTrue(PINNED.matcher(used).matches(), file + ": " + used));
    }
  }

  @Test
  void scriptsAreCleanForShellcheck() throws Exception {
    assumeTool("shellcheck");
    for (JsonNode step : action.at("/runs/steps")) {
      if (step.has("run")) {
        runner
            .given("#!/usr/bin/env bash\n" + step.get("run").asText())
            .run("shellcheck", "-")
            .good();
      }
    }
  }

  private Result step(String name) throws Exception {
    for (JsonNode step : action.at("/runs/steps")) {
      if (step.path("name").asText().equals(name)) {
        Outside here = runner.in(work);
        step.get("env")
            .properties()
            .forEach(
                entry -> here.environment.put(entry.getKey(), value(entry.getValue().asText())));
        Files.deleteIfExists(folder.resolve("step"));
        Path script = Files.writeString(folder.resolve("step"), step.get("run").asText());
        return here.run("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString());
      }
    }
    throw new AssertionError("no step " + name);
  }

  private String value(String written) {
    Matcher expression = EXPRESSION.matcher(written);
    assertTrue(expression.matches(), written);
    String name = expression.group(1);
    if (name.startsWith("inputs.")) {
      return inputs.get(name.substring("inputs.".length()));
    }
    if (name.startsWith("github.")) {
      return head;
    }
    assertEquals("steps.lint.outputs.sarif", name);
    return read("output")
        .lines()
        .filter(line -> line.startsWith("sarif="))
        .findFirst()
        .map(line -> line.substring(6))
        .orElse("");
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
