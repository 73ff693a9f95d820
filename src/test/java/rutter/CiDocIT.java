package rutter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;
import static rutter.testing.Release.VERSION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;
import rutter.testing.Outside;
import rutter.testing.Outside.Result;
import rutter.testing.Repository;

/**
 * What {@code docs/ci.md} says to write and to run is what {@code rutter init} writes, and runs.
 */
class CiDocIT {
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(yaml|sh)\n(.*?)^```$");
  private static final String PLAN =
      "# Move the archive\n\n## Stage 1: Copy\n\n## Stage 2: Switch\n";

  @TempDir Path folder;

  private static List<String> fences(String language) throws Exception {
    List<String> fences = new ArrayList<>();
    Matcher fence = FENCE.matcher(Files.readString(Path.of("docs/ci.md")));
    while (fence.find()) {
      if (fence.group(1).equals(language)) {
        fences.add(fence.group(2));
      }
    }
    return fences;
  }

  @Test
  void theFilesAreThoseOfInit() throws Exception {
    Desk desk = new Desk(folder);
    assertEquals(0, desk.run("init", "--from", "OWNER/rutter").exit());
    YAMLMapper yaml = new YAMLMapper();
    List<String> fences = fences("yaml");
    String[] files = {".pre-commit-config.yaml", ".github/workflows/rutter.yml"};
    for (int i = 0; i < files.length; i++) {
      String written = Files.readString(folder.resolve(files[i]));
      assertEquals(
          yaml.readTree(written.replaceAll("(rev: |@)main\\b", "$1v" + VERSION)),
          yaml.readTree(fences.get(i)),
          files[i]);
    }
  }

  @Test
  void theJobOfGitlabWritesItsReport() throws Exception {
    assumeTool("git");
    JsonNode job = new YAMLMapper().readTree(fences("yaml").get(2)).get("rutter");
    assertEquals("v" + VERSION, job.at("/variables/RUTTER_VERSION").asText());
    Outside outside = new Outside(folder);
    outside.environment.put("RUTTER_JAVA", System.getProperty("java.home"));
    Repository published = published(outside);
    Path work = Files.createDirectory(folder.resolve("work"));
    Files.writeString(work.resolve("plan.md"), PLAN);
    Files.writeString(
        work.resolve(".rutter.yml"), "root: true\nrules: {stage-rollback-missing: error}\n");
    Outside runner = outside.in(work);
    runner.environment.put("GITLAB_CI", "true");
    runner.environment.put("RUTTER_URL", "file://" + published.folder);
    runner.environment.put("RUTTER_VERSION", "v" + VERSION);
    runner.environment.put(
        "CI_BUILDS_DIR", Files.createDirectory(folder.resolve("builds")).toString());
    List<String> script = new ArrayList<>();
    job.get("script").forEach(line -> script.add(line.asText()));
    Result run = runner.run("bash", "-c", "set -eo pipefail\n" + String.join("\n", script));
    assertEquals(1, run.exit(), run.all());
    assertTrue(run.out().contains("[stage-rollback-missing]"), run.all());
    assertTrue(run.err().contains("no comment: this build is about no pull request"), run.all());
    assertTrue(Files.exists(work.resolve(job.at("/artifacts/paths/0").asText() + "report.md")));
    String report = job.at("/artifacts/reports/codequality").asText();
    JsonNode findings = new ObjectMapper().readTree(work.resolve(report).toFile());
    assertTrue(findings.findValuesAsText("check_name").contains("stage-rollback-missing"));
  }

  private Repository published(Outside outside) throws Exception {
    Repository published = new Repository(folder.resolve("published"), outside);
    Files.createDirectories(published.folder.resolve("bin"));
    Files.createDirectories(published.folder.resolve("lib"));
    Files.copy(
        Path.of("bin/rutter"),
        published.folder.resolve("bin/rutter"),
        StandardCopyOption.COPY_ATTRIBUTES);
    Files.copy(Path.of("target/rutter.jar"), published.folder.resolve("lib/rutter.jar"));
    published.stage(".").commit().good();
    published.git("tag", "v" + VERSION).good();
    return published;
  }

  /** Those that begin with rutter; what pre-commit does is tested where it is run. */
  @Test
  void theCommandsRun() throws Exception {
    assumeTool("git");
    Outside outside = new Outside(folder);
    outside.environment.put("RUTTER_JAVA", System.getProperty("java.home"));
    Path bin = Path.of("bin").toAbsolutePath();
    outside.environment.put("PATH", bin + ":" + System.getenv("PATH"));
    Repository work = new Repository(folder.resolve("work"), outside);
    work.write("plan.md", PLAN);
    for (String command : fences("sh")) {
      if (command.startsWith("rutter ")) {
        Result run = work.shell.run("bash", "-ec", command);
        assertTrue(run.exit() < 2, command + run.all());
      }
    }
    assertTrue(Files.exists(work.folder.resolve("checkstyle.xml")));
  }
}
