package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Desk.LACKING;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;
import rutter.testing.Outside;
import rutter.testing.Repository;

/** Which files {@code rutter lint} checks, and under which names. */
class LintedFilesTest {
  private static final String ONLY = "stage-rollback-missing";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void sit() throws IOException {
    desk = new Desk(folder, LACKING);
  }

  @Test
  void aFolderIsAllPlansBelowItAndNothingElse() throws IOException {
    desk.write("docs/plans/a.md", LACKING);
    desk.write("docs/README.md", "# Welcome\n\nThis is about the weather.\n");
    desk.write("docs/.hidden/b.md", LACKING);
    desk.write("docs/c.txt", LACKING);
    Desk.Run run = desk.run("lint", "docs", "--only", ONLY);
    assertTrue(run.out().startsWith("docs/plans/a.md:9:4:"), run.out());
    assertTrue(run.out().endsWith("1 warning in 1 plan\n"), run.out());
  }

  @Test
  void whatIsNoPlanIsLeftAloneEvenIfItIsNamed() throws IOException {
    desk.write("README.md", "# Welcome\n\nThis is about the weather.\n");
    Desk.Run run = desk.run("lint", "README.md", "--fail-on", "note");
    assertEquals(0, run.exit());
    assertEquals("", run.err());
  }

  @Test
  void aFileThatCannotBeReadIsSaidAndTheOthersAreStillChecked() throws IOException {
    desk.write("binary.md", new byte[] {0, 1, 2});
    Desk.Run run = desk.run("lint", "missing.md", "binary.md", "plan.md", "--only", ONLY);
    assertEquals(2, run.exit());
    assertEquals(
        """
        rutter: missing.md: no such file
        rutter: binary.md: is binary, not a Markdown text
        """,
        run.err());
    assertTrue(run.out().contains(ONLY));
  }

  @Test
  void standardInputGoesByTheNameThatItIsGiven() throws IOException {
    desk.input = LACKING;
    desk.write("drafts/.rutter.yml", "rules: {" + ONLY + ": error}\n");
    Desk.Run run = desk.run("lint", "-", "--stdin-filename", "drafts/new.md", "--only", ONLY);
    assertTrue(run.out().startsWith("drafts/new.md:9:4: error:"), run.out());
    assertEquals(1, run.exit());
  }

  @Test
  void standardInputWithoutANameLiesBesideNothing() throws IOException {
    desk.input = LACKING + "\nSee [the notes](notes.md).\n";
    String rule = "link-broken";
    assertFalse(desk.run("lint", "-", "--only", rule).out().contains(rule));
    Desk.Run named = desk.run("lint", "-", "--stdin-filename", "plan.md", "--only", rule);
    assertTrue(named.out().contains(rule), named.out());
  }

  @Test
  void whatGitIgnoresIsNoPlanAndOnlyChangesCountIfThatIsAsked() throws Exception {
    Repository repository = new Repository(folder, new Outside(folder));
    desk.write(".gitignore", "built/\n");
    desk.write("built/plan.md", LACKING);
    desk.write("same.md", LACKING);
    repository.stage(".").commit().good();
    desk.write("plan.md", LACKING + "\n## Phase 3: Drop\n\nDrop the old rows.\n");
    assertFalse(desk.run("lint", ".").out().contains("built"));
    Desk.Run changed = desk.run("lint", ".", "--changed-since", "HEAD", "--only", ONLY);
    assertFalse(changed.out().contains("same.md"), changed.out());
    assertTrue(changed.out().contains("2 warnings in 1 plan"), changed.out());
    Desk.Run fresh = desk.run("lint", ".", "--changed-since", "HEAD", "--new-only", "--only", ONLY);
    assertTrue(fresh.out().contains("Phase 3") && !fresh.out().contains("Phase 2"), fresh.out());
    assertEquals(2, desk.run("lint", ".", "--changed-since", "nothing").exit());
  }
}
