package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;
import rutter.testing.Desk.Run;

/** {@code rutter digest}, as a user sees it. */
class DigestCommandTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void sitDown() throws IOException {
    desk = new Desk(folder, Desk.LACKING);
  }

  @Test
  void printsOneForEachPlan() throws IOException {
    desk.write("docs/other.md", Desk.LACKING.replace("drop", "delete"));
    Run run = desk.run("digest", "plan.md", "docs/other.md");
    assertTrue(run.out().matches("[0-9a-f]{12}  plan\\.md\n[0-9a-f]{12}  docs/other\\.md\n"));
    String[] lines = run.out().split("\n", -1);
    assertNotEquals(lines[0].substring(0, 12), lines[1].substring(0, 12));
  }

  @Test
  void aTickChangesNothing() throws IOException {
    String plan = Desk.LACKING + "\n- [ ] Tell the readers\n";
    desk.write("plan.md", plan);
    String open = desk.run("digest", "plan.md").out();
    desk.write("plan.md", plan.replace("[ ]", "[x]"));
    assertEquals(open, desk.run("digest", "plan.md").out());
  }

  @Test
  void explainsWhatItIsMadeOf() {
    Run run = desk.run("digest", "--explain", "plan.md");
    assertTrue(run.out().contains("\n  rollback drop the copy\n"), run.out());
  }

  @Test
  void readsStandardInput() {
    desk.input = Desk.LACKING;
    String digest = desk.run("digest", "plan.md").out().substring(0, 12);
    assertEquals(new Run(0, digest + "  <stdin>\n", ""), desk.run("digest", "-"));
  }

  @Test
  void whatIsNoPlanHasNone() throws IOException {
    desk.write("notes.md", "# Notes\n");
    assertEquals(
        new Run(2, "", "rutter: notes.md: has nothing to approve: no stage, check or gap\n"),
        desk.run("digest", "notes.md"));
  }
}
