package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Branch;
import rutter.testing.Desk.Run;
import rutter.testing.GithubRun;
import rutter.testing.GithubRun.Printed;
import rutter.testing.StandIn;

/** Plans by authors who mean no good: neither their names nor their words do anything. */
class CiHostileTest {
  private static final List<String> NAMES =
      List.of(
          "--all.md",
          "-o.md",
          "@file.md",
          "$(touch pwned).md",
          "`touch pwned`.md",
          "a\n::error::pwned\n##[error]pwned.md",
          "b\r::set-output name=sarif::x.md",
          "q\"<i>|*?:\\.md",
          "<!-- rutter-report: x -->.md",
          "x".repeat(250) + ".md");
  private static final String WORDS =
      "##[error]pwned %0A::error::pwned $(touch pwned) `touch pwned` <script>alert(1)</script>"
          + " [a](javascript:alert(1)) @ops #12 | --> <!-- rutter-report: y -->";

  @TempDir Path folder;
  private Branch branch;
  private GithubRun github;

  @BeforeEach
  void prepare() throws Exception {
    assumeTool("git");
    branch = new Branch(folder.resolve("plans"));
    github = new GithubRun(folder, branch.desk.environment);
    github.pullRequest("some/plans", branch.repository.head());
    branch.leave("work");
    for (String name : NAMES) {
      branch.write(name, Branch.plan(WORDS).replace("Switch", "Switch " + WORDS));
      branch.write("gone/" + name, Branch.plan(WORDS));
    }
    branch.commit();
  }

  @Test
  void everyPlanIsCheckedAndNothingIsRun() throws Exception {
    StandIn gh = new StandIn(folder, "gh");
    gh.standIn(branch.desk.environment);
    gh.answers("{}");
    Run run = branch.desk.run("ci", "--comment", "--", ".");
    assertEquals(0, run.exit(), run::out);
    Printed printed = Printed.of(run.out());
    assertTrue(printed.shown().contains("20 of 21 plans changed"), printed::shown);
    assertTrue(
        printed.commands().lines().allMatch(line -> line.matches("::(warning|notice) .*")),
        printed::commands);
    assertFalse(printed.commands().contains("\n::error"), printed::commands);
    assertTrue(Files.notExists(folder.resolve("plans/pwned")));
    String report = gh.said(1);
    assertEquals(1, report.lines().filter(line -> line.startsWith("<!-- rutter-report")).count());
    assertFalse(report.contains("<script>"), report);
    assertFalse(report.contains("](javascript:"), report);
    assertFalse(report.contains("\n::error"), report);
    new ObjectMapper().readTree(branch.text("rutter-report/findings.sarif"));
    assertEquals(3, github.outputs().lines().count());
  }

  @Test
  void namesOfRenamedAndDeletedPlansAreQuoted() throws Exception {
    github.pullRequest("some/plans", branch.repository.head());
    for (String name : NAMES) {
      Files.delete(folder.resolve("plans").resolve(name));
      branch.repository.git("mv", "gone/" + name, "gone/_" + name.substring(1)).good();
    }
    branch.commit();
    branch.desk.run("ci");
    String report = branch.report();
    assertEquals(1, report.lines().filter(line -> line.startsWith("<!-- ")).count(), report);
    assertEquals(10, report.lines().filter(line -> line.startsWith("- Deleted: ")).count());
    assertTrue(report.lines().noneMatch(line -> line.startsWith("::")), report);
    assertTrue(report.contains("- Deleted: \\<\\!-- ") || report.contains("- Deleted: \\<!-- "));
    String rehearsed = branch.desk.run("ci", "--dry-run").out();
    assertTrue(
        Printed.of(rehearsed).shown().lines().noneMatch(line -> line.startsWith("::")), rehearsed);
  }

  @Test
  void foldersOfPlansHaveNamesThatTravel() throws Exception {
    Path plan = Path.of("examples/session-store/plan.md");
    for (String name : NAMES) {
      branch.write(name, Files.readString(plan));
    }
    branch.write("rollback.md", Files.readString(plan.resolveSibling("rollback.md")));
    branch.desk.run("ci", "--only", "gap-unassigned");
    Path plans = folder.resolve("plans/rutter-report/plans");
    try (Stream<Path> made = Files.list(plans)) {
      List<Path> folders = made.filter(one -> !one.endsWith("gone")).toList();
      assertEquals(NAMES.size(), folders.size(), folders.toString());
      for (Path one : folders) {
        assertTrue(Files.exists(one.resolve("checklist.md")), one.toString());
        assertFalse(one.getFileName().toString().matches("(?s).*[\":<>|*?\\\\\\n\\r].*"));
      }
    }
  }
}
