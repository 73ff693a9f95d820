package rutter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.ActionRun;
import rutter.testing.GithubRun.Printed;
import rutter.testing.Outside.Result;

/** What the steps of {@code action.yml} do with a pull request. */
class ActionIT {
  @TempDir Path folder;
  private ActionRun run;

  @BeforeEach
  void prepare() throws Exception {
    assumeTool("git");
    run = new ActionRun(folder);
  }

  @Test
  void annotatesCommentsSummarizesAndUploads() throws Exception {
    Result check = run.step("Check");
    assertEquals(1, check.exit(), check.all());
    Printed printed = Printed.of(check.out());
    assertTrue(printed.shown().contains("docs/plan.md:7:"), check.out());
    assertFalse(printed.shown().contains("\nplan.md:"), check.out());
    assertTrue(printed.commands().startsWith("::error file=docs/plan.md,line=7,"), check.out());
    assertTrue(run.github.summary().contains("stage-rollback-missing"), run.github.summary());
    assertEquals("1", run.output("exit-code"));
    assertEquals("rutter-report/", run.output("folder"));
    assertTrue(run.gh.said(1).startsWith("## Not ready: 1 error"), run.gh.said(1));

    assertEquals("", run.step("Upload alerts").good().all());
    List<String> asked = run.gh.calls().get(2);
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
  void doesWithoutCommentAndAlertsWhereTheyAreNotPermitted() throws Exception {
    run.gh.fails("gh: 100% not\npermitted (HTTP 403)");
    Result check = run.step("Check");
    assertEquals(1, check.exit(), check.all());
    assertTrue(
        check
            .out()
            .endsWith(
                "::notice title=rutter::no comment: gh: failed with 1: gh: 100%25 not permitted"
                    + " (HTTP 403)\n"),
        check.out());
    assertEquals(
        "::notice title=rutter::no alerts were uploaded: gh: 100%25 not%0Apermitted (HTTP 403)\n",
        run.step("Upload alerts").good().out());
  }

  @Test
  void passesItsInputsOn() throws Exception {
    run.branch.write("docs/other.md", run.branch.text("docs/plan.md"));
    run.inputs.put("paths", "docs/other.md\n");
    run.inputs.put("fail-on", "never");
    run.inputs.put("strictness", "draft");
    run.inputs.put("summary", "false");
    run.inputs.put("comment", "false");
    run.inputs.put("folder", "out/of rutter");
    run.inputs.put("options", "--rule=stage-rollback-missing=warning\n");
    Result check = run.step("Check").good();
    assertTrue(check.out().contains("\n::warning file=docs/other.md,line=7,"), check.out());
    assertFalse(check.out().contains("docs/plan.md"), check.out());
    assertFalse(Files.exists(folder.resolve("summary")));
    assertEquals(List.of(), run.gh.calls());
    assertEquals("0", run.output("exit-code"));
    assertTrue(Files.exists(folder.resolve("work").resolve(run.output("report"))));
    run.inputs.put("paths", ".");
    run.inputs.put("all", "true");
    assertTrue(run.step("Check").good().out().contains("3 plans, all taken for changed"));
    run.inputs.put("all", "false");
    run.inputs.put("base", "HEAD");
    assertTrue(run.step("Check").good().out().contains("1 of 3 plans changed since HEAD ("));
  }

  @Test
  void neitherInputsNorPlansAreRunOrCommand() throws Exception {
    String hostile = "$(touch pwned)`touch pwned`; touch pwned #' \" ${{ x }}";
    List<String> texts = List.of("paths", "strictness", "fail-on", "options", "base", "folder");
    texts.forEach(input -> run.inputs.put(input, hostile));
    assertEquals(2, run.step("Check").exit());
    assertEquals("", run.output("sarif"));
    for (String input : texts) {
      run.inputs.put(input, input.equals("folder") ? "report" : "");
    }
    String plan = run.branch.text("docs/plan.md");
    run.branch.write(
        "docs/plan.md", plan.replace("Switch", "##[error]no %0A::error::no $(touch pwned)"));
    run.inputs.put("paths", "docs");
    Result check = run.step("Check");
    Printed printed = Printed.of(check.out());
    assertTrue(printed.shown().contains("##[error]no"), check.out());
    assertTrue(
        printed.commands().lines().allMatch(line -> line.matches("::(error|warning|notice) .*")),
        check.out());
    assertFalse(printed.commands().contains("\n::error::no"), check.out());
    run.step("Upload alerts").good();
    assertFalse(Files.exists(folder.resolve("work/pwned")));
  }
}
