package rutter.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.testing.Outside.Result;

/** {@code action.yml} in a clone of a pull request, its scripts run by bash as a runner would. */
public final class ActionRun {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ ([a-z._-]+) }}");
  private static final String PLAN =
      "# Move the archive\n\n## Stage 1: Copy\n\n**Rollback**: drop it\n\n## Stage 2: Switch\n";

  public final Map<String, String> inputs = new TreeMap<>();
  public final Branch branch;
  public final GithubRun github;
  public final StandIn gh;
  private final JsonNode action = yaml();
  private final Path folder;

  /**
   * The change adds {@code docs/plan.md}, whose second stage lacks a rollback, which is an error.
   */
  public ActionRun(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    branch = new Branch(folder.resolve("work"));
    branch.write(".rutter.yml", "root: true\nrules: {stage-rollback-missing: error}\n").commit();
    String base = branch.repository.head();
    branch.leave("work").write("docs/plan.md", PLAN).commit();
    Map<String, String> environment = branch.repository.shell.environment;
    github = new GithubRun(folder, environment);
    github.pullRequest("some/plans", base);
    gh = new StandIn(folder, "gh");
    gh.standIn(environment);
    gh.answers("{}");
    environment.put("RUTTER_JAVA", System.getProperty("java.home"));
    environment.put("GITHUB_ACTION_PATH", Path.of("").toAbsolutePath().toString());
    environment.put("GITHUB_WORKSPACE", branch.repository.folder.toString());
    environment.put("GITHUB_REF", "refs/pull/7/merge");
    environment.put("RUNNER_TEMP", Files.createDirectory(folder.resolve("temp")).toString());
    environment.remove("GH_TOKEN");
    action
        .get("inputs")
        .properties()
        .forEach(input -> inputs.put(input.getKey(), input.getValue().path("default").asText()));
    inputs.put("token", GithubRun.TOKEN);
  }

  /** As it is written. */
  public static JsonNode yaml() {
    try {
      return new YAMLMapper().readTree(Path.of("action.yml").toFile());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs a step with the values that its expressions have. */
  public Result step(String name) throws IOException, InterruptedException {
    for (JsonNode step : action.at("/runs/steps")) {
      if (step.path("name").asText().equals(name)) {
        Outside here = branch.repository.shell.in(branch.repository.folder);
        for (Map.Entry<String, JsonNode> entry : step.get("env").properties()) {
          here.environment.put(entry.getKey(), value(entry.getValue().asText()));
        }
        Files.deleteIfExists(folder.resolve("step"));
        Path script = Files.writeString(folder.resolve("step"), step.get("run").asText());
        return here.run("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString());
      }
    }
    throw new AssertionError("no step " + name);
  }

  private String value(String written) throws IOException {
    Matcher expression = EXPRESSION.matcher(written);
    assertTrue(expression.matches(), written);
    List<String> names = List.of(expression.group(1).split("\\."));
    String last = names.get(names.size() - 1);
    return names.get(0).equals("inputs") ? inputs.get(last) : output(last);
  }

  /** What the steps have handed on under a name; the last word counts. */
  public String output(String name) throws IOException {
    return github
        .outputs()
        .lines()
        .filter(line -> line.startsWith(name + "="))
        .reduce("", (first, second) -> second.substring(name.length() + 1));
  }
}
