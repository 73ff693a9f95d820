package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Branch;
import rutter.testing.Desk;
import rutter.testing.Desk.Run;

/** Which plans {@code rutter ci} takes for changed, and since when. */
class CiChangedTest {
  private static final String MARK = "<!-- rutter-report: ";

  @TempDir Path folder;
  private Branch branch;

  @BeforeEach
  void prepare() throws Exception {
    assumeTool("git");
    branch = new Branch(folder.resolve("plans"));
  }

  @Test
  void withoutAChangeItSaysSoAndPasses() throws Exception {
    branch.leave("work").write("docs/notes.md", "# Notes\n\nStill nothing of a plan.\n");
    Run run = branch.desk.run("ci", "--fail-on", "note");
    assertEquals(0, run.exit());
    assertTrue(run.err().startsWith("no plan changed since main ("), run::err);
    assertEquals("## No plan changed\n\n" + MARK + "index -->\n", branch.report());
  }

  @Test
  void onlyChangedPlansMakeItFail() throws Exception {
    branch.leave("work").write("docs/notes.md", "# Notes\n\nMore.\n");
    assertEquals(0, branch.desk.run("ci", "--fail-on", "warning").exit());
    assertEquals(1, branch.desk.run("ci", "--fail-on", "warning", "--all").exit());
    branch.write("plan.md", Branch.plan("all of the archive"));
    assertEquals(1, branch.desk.run("ci", "--fail-on", "warning").exit());
    branch.write(".rutter.yml", "root: true\nfail-on: warning\n");
    assertEquals(1, branch.desk.run("ci").exit());
    assertEquals(0, branch.desk.run("ci", "--new-only").exit());
  }

  @Test
  void renamedAndDeletedPlansAreTold() throws Exception {
    branch.write("old.md", Branch.plan("the mail")).write("gone.md", Branch.plan("the fax"));
    branch.write("out/gone.md", Branch.plan("the telex"));
    branch.commit();
    branch.leave("work").repository.git("mv", "old.md", "docs/new.md").good();
    branch.repository.git("rm", "-q", "gone.md", "out/gone.md").good();
    branch.repository.git("mv", "docs/notes.md", "notes.md").good();
    Run named = branch.desk.run("ci", "docs", "gone.md", "no.md");
    assertEquals(2, named.exit());
    assertEquals("rutter: no.md: no such file", named.err().lines().findFirst().orElse(""));
    assertTrue(named.err().contains("1 of 1 plan changed since main"), named::err);
    branch.write(".rutter.yml", "root: true\nexclude: [\"out/**\"]\n");
    Run all = branch.desk.run("ci");
    assertTrue(all.err().contains("1 of 2 plans changed since main"), all::err);
    assertTrue(all.err().contains(", 1 deleted\n"), all::err);
    assertTrue(branch.report().contains("\n- Deleted: gone.md\n"), branch.report());
    assertTrue(
        branch.report().contains("\n- Renamed: docs/new.md, before old.md\n"), branch.report());
  }

  @Test
  void aPlanOutsideOfThePathsIsNotItsMatter() throws Exception {
    branch.leave("work").write("mail.md", Branch.plan("the mail"));
    Run run = branch.desk.run("ci", "docs", "--fail-on", "note");
    assertEquals(0, run.exit(), run::err);
    assertTrue(run.err().startsWith("no plan changed"), run::err);
  }

  @Test
  void theBaseIsTheBranchThatThisOneLeaves() throws Exception {
    Branch clone = branch;
    clone.repository.git("clone", "-q", ".", "../clone").good();
    Desk desk = new Desk(folder.resolve("clone"), Desk.LACKING);
    desk.environment.putAll(branch.desk.environment);
    desk.write("mail.md", Branch.plan("the mail"));
    assertTrue(desk.run("ci").err().startsWith("1 of 2 plans changed since origin/main ("));
    branch.repository.shell.in(folder.resolve("clone")).run("git", "checkout", "-q", "--detach");
    assertTrue(desk.run("ci").err().startsWith("1 of 2 plans changed since origin/main ("));
  }

  @Test
  void aRevisionThatIsNamedMustBeThere() {
    Run run = branch.desk.run("ci", "--base=nosuch");
    assertEquals(new Run(2, "", "rutter: --base: git knows no revision `nosuch` here\n"), run);
  }

  @Test
  void withoutAHistoryAllPlansCount() throws Exception {
    Desk desk = new Desk(Files.createDirectory(folder.resolve("bare")), Desk.LACKING);
    Run run = desk.run("ci", "--fail-on", "warning");
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("git knows no branch to compare with here"), run::err);
    assertTrue(run.err().contains("1 plan, all taken for changed\n"), run::err);
  }

  @Test
  void whatTheBaseHasChangedSinceIsNoneOfIt() throws Exception {
    branch.leave("work").write("mail.md", Branch.plan("the mail")).commit();
    branch.repository.git("checkout", "-q", "main").good();
    branch.write("plan.md", Desk.LACKING.replace("drop the copy", "keep the copy")).commit();
    branch.repository.git("checkout", "-q", "work").good();
    String dry = branch.desk.run("ci", "--dry-run").out();
    assertTrue(dry.startsWith("1 of 2 plans changed since main ("), dry);
    assertFalse(dry.contains("  plan.md"), dry);
  }

  @Test
  void whatIsWorstIsToldFirst() throws Exception {
    branch.leave("work");
    branch.write(
        "plan.md",
        Desk.LACKING
            .replace("## Phase 1: Copy", "## Phase 1: Copy all")
            .replace("\n**Verification:** readers see today's rows\n", ""));
    branch.desk.run("ci");
    String report = branch.text("rutter-report/report.md");
    int error = report.indexOf("| **error** | ");
    int note = report.indexOf("| note | ");
    assertTrue(error > 0 && note > error, report);
  }

  @Test
  void whatIsPrintedAndHandedToServicesHasNoSecret() throws Exception {
    String secret = "\n```sql\nALTER USER archivist PASSWORD 'Lang-Gang-5';\n```\n";
    branch.leave("work").write("plan.md", Desk.LACKING + secret);
    String printed = branch.desk.run("ci", "--format", "text", "--format", "json:all.json").out();
    String sarif = branch.text("rutter-report/findings.sarif");
    assertTrue(printed.contains("ALTER USER archivist"), printed);
    for (String text : new String[] {printed, sarif, branch.text("all.json")}) {
      assertTrue(text.contains("sql-password-clear"), text);
      assertFalse(text.contains("Lang-Gang"), text);
    }
  }
}
