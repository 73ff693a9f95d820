package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Branch;
import rutter.testing.Desk;
import rutter.testing.Desk.Run;

/** {@code rutter ci} where no service runs it: what it says and writes. */
class CiCommandTest {
  private static final String GAP_MAP_NAMED = "---\ngap_map: docs/gaps.md\n---\n";
  private static final String MARK = "<!-- rutter-report: ";

  @TempDir Path folder;
  private Branch branch;

  @BeforeEach
  void prepare() throws Exception {
    assumeTool("git");
    branch = new Branch(folder.resolve("plans"));
  }

  @Test
  void aChangedPlanIsCheckedReportedAndListed() throws Exception {
    branch.leave("work").write("mail.md", Branch.plan("the mail"));
    Run run = branch.desk.run("ci");
    assertEquals(0, run.exit(), run::err);
    assertTrue(run.out().startsWith("mail.md:9:4: warning: "), run::out);
    assertFalse(run.out().contains("plan.md"), run::out);
    assertTrue(run.err().startsWith("1 of 2 plans changed since main ("), run::err);
    assertTrue(branch.report().startsWith("## Incomplete: 1 warning"), branch.report());
    assertTrue(branch.report().contains("- No checklist of mail.md: "), branch.report());
    assertTrue(branch.report().endsWith(MARK + "mail.md -->\n"), branch.report());
    String sarif = branch.text("rutter-report/findings.sarif");
    assertTrue(sarif.contains("plan.md") && sarif.contains("mail.md"), sarif);
    assertEquals("", branch.repository.git("status", "--short", "rutter-report").out());
  }

  @Test
  void whatPassesHasChecklists() throws Exception {
    branch.leave("work").write("plan.md", Files.readString(example()));
    Files.copy(example().resolveSibling("rollback.md"), folder.resolve("plans/rollback.md"));
    assertEquals(0, branch.desk.run("ci", "--only", "gap-unassigned").exit());
    assertTrue(branch.text("rutter-report/plans/plan.md/checklist.md").contains("- [ ] "));
    assertTrue(branch.text("rutter-report/plans/plan.md/checklist.html").contains("<html"));
    assertFalse(branch.report().contains("No checklist"), branch.report());
    branch.write("plan.md", Branch.plan("the archive, at last"));
    branch.desk.run("ci");
    assertFalse(Files.exists(folder.resolve("plans/rutter-report/plans/plan.md/checklist.md")));
    branch.desk.run("ci", "docs");
    assertFalse(Files.exists(folder.resolve("plans/rutter-report/plans")));
  }

  @Test
  void whatBecameOfAPlanIsSaidBelowTheVerdict() throws Exception {
    branch.repository.git("mv", "plan.md", "docs/plan.md").good();
    branch.write("docs/plan.md", Desk.LACKING.replace("**Rollback:** drop the copy\n\n", ""));
    branch.write("mail.md", Branch.plan("the mail"));
    branch.desk.run("ci", "--base", "main");
    assertTrue(
        branch
            .report()
            .matches(
                "(?s)## 2 plans: 2 incomplete\n\n<details>\n<summary>What changed since main"
                    + " \\([0-9a-f]{10}\\): 1 error</summary>.*"),
        branch.report());
    assertTrue(branch.report().contains("| docs/plan.md | **error** | "), branch.report());
    String changes = branch.text("rutter-report/plans/docs/plan.md/changes.md");
    assertTrue(changes.contains("`plan-change-rollback-removed`"), changes);
    assertFalse(Files.exists(folder.resolve("plans/rutter-report/plans/mail.md/changes.md")));
  }

  @Test
  void aPlanChangesWithTheDocumentsThatItNames() throws Exception {
    for (String file : List.of("plan.md", "rollback.md")) {
      branch.write("docs/" + file, Files.readString(example().resolveSibling(file)));
    }
    branch.commit();
    branch.leave("work").write("docs/rollback.md", branch.text("docs/rollback.md") + "\nMore.\n");
    String dry = branch.desk.run("ci", "--dry-run", "docs/plan.md").out();
    assertTrue(dry.contains("\n  docs/plan.md, by docs/rollback.md\n"), dry);
    Run run = branch.desk.run("ci");
    assertTrue(run.err().startsWith("1 of "), run::err);
    assertTrue(
        branch.report().contains("\n- Changed by docs/rollback.md: docs/plan.md\n"),
        branch.report());
    branch.write("docs/gaps.md", gapMap("")).write("plan.md", GAP_MAP_NAMED + Desk.LACKING);
    branch.commit();
    branch.write("docs/gaps.md", gapMap("| G-02 | Nobody reads it | high |\n"));
    String gaps = branch.desk.run("ci", "--dry-run", "--base", "HEAD").out();
    assertTrue(gaps.contains("\n  plan.md, by docs/gaps.md\n"), gaps);
    Files.delete(folder.resolve("plans/docs/rollback.md"));
    assertEquals(1, branch.desk.run("ci", "--fail-on", "note").exit());
    assertTrue(
        branch.report().contains("\n- Changed by docs/rollback.md: docs/plan.md\n"),
        branch.report());
  }

  @Test
  void thePageOfSeveralPlansLeadsToThoseOfEach() throws Exception {
    branch.write("a b.md", Branch.plan("the mail")).write("mail.md", Branch.plan("the mail"));
    branch.desk.run("ci");
    String page = branch.text("rutter-report/report.html");
    assertTrue(page.contains("href=\"plans/a%20b.md/report.html\""), page);
    assertTrue(branch.text("rutter-report/plans/a b.md/report.html").contains("move the mail"));
    branch.desk.run("ci", "mail.md");
    assertTrue(branch.text("rutter-report/report.html").contains("move the mail"));
  }

  @Test
  void aSecretThatIsGoneIsNotRepeated() throws Exception {
    String secret = "\n```sql\nALTER USER archivist PASSWORD 'Lang-Gang-5';\n```\n";
    branch.write("plan.md", Desk.LACKING + secret);
    branch.commit();
    branch.leave("work").write("plan.md", Desk.LACKING + secret.replace("Lang-Gang-5", "$PW"));
    branch.desk.run("ci");
    for (String file : List.of("report.md", "report.html", "plans/plan.md/changes.md")) {
      String text = branch.text("rutter-report/" + file);
      assertTrue(text.contains("ALTER USER archivist"), text);
      assertFalse(text.contains("Lang-Gang"), text);
    }
    assertFalse(branch.desk.run("diff", "--rev", "main", "plan.md").out().contains("Lang-Gang"));
  }

  private static String gapMap(String more) {
    return "# Gap map\n\n| Gap | What | Risk |\n|---|---|---|\n| G-01 | No copy | low |\n" + more;
  }

  private static Path example() {
    return Path.of("examples/session-store/plan.md");
  }

  @Test
  void dryRunSaysAllAndWritesNothing() throws Exception {
    branch.leave("work").write("mail.md", Branch.plan("the mail"));
    Run run = branch.desk.run("ci", "--dry-run", "--comment", "--fail-on", "warning");
    assertEquals(0, run.exit());
    assertEquals("", run.err());
    assertEquals(
        List.of(
            "1 of 2 plans changed since main (COMMIT)",
            "  mail.md",
            "would write rutter-report/report.md",
            "would write rutter-report/report.html"),
        run.out().replaceAll("\\([0-9a-f]{10}\\)", "(COMMIT)").lines().limit(4).toList());
    assertTrue(
        run.out()
            .endsWith(
                """
                no comment: this build is about no pull request or merge request
                would exit with 1
                """),
        run::out);
    assertFalse(Files.exists(folder.resolve("plans/rutter-report")));
  }

  @Test
  void nobodysFolderIsWrittenTo() throws Exception {
    branch.write("out/mine.txt", "mine\n");
    Run foreign = branch.desk.run("ci", "-o", "out");
    assertEquals(2, foreign.exit());
    assertTrue(foreign.err().contains("was not made by Rutter"), foreign::err);
    Files.createSymbolicLink(folder.resolve("plans/rutter-report"), folder.resolve("plans/docs"));
    assertEquals(2, branch.desk.run("ci").exit());
    assertEquals(2, branch.desk.run("ci", "-o", "plan.md").exit());
    assertEquals(2, branch.desk.run("ci", "-o", "a\nb").exit());
    branch.desk.run("ci", "-o", "mine");
    Files.delete(folder.resolve("plans/mine/report.md"));
    Files.createSymbolicLink(
        folder.resolve("plans/mine/report.md"), folder.resolve("plans/out/mine.txt"));
    assertEquals(2, branch.desk.run("ci", "-o", "mine").exit());
    assertEquals("mine\n", branch.text("out/mine.txt"));
  }
}
