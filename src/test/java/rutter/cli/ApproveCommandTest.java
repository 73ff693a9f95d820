package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;
import rutter.testing.Desk.Run;

/** {@code rutter approve}, as a user sees it. */
class ApproveCommandTest {
  private static final String PLAN = Desk.LACKING + "\n## Approvals\n";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void sitDown() throws IOException {
    desk = new Desk(folder, PLAN);
    desk.environment.put("RUTTER_TODAY", "2026-09-01");
  }

  private Run approve(String... more) {
    String[] words = new String[6 + more.length];
    System.arraycopy(
        new String[] {"approve", "plan.md", "--role", "CTO", "--name", "Ada"}, 0, words, 0, 6);
    System.arraycopy(more, 0, words, 6, more.length);
    return desk.run(words);
  }

  private String digest() {
    return desk.run("digest", "plan.md").out().substring(0, 12);
  }

  @Test
  void writesThePlanAndChangesNothingOfWhatIsApproved() throws IOException {
    String digest = digest();
    assertEquals(new Run(0, "", ""), approve());
    String text = Files.readString(folder.resolve("plan.md"));
    assertTrue(
        text.endsWith("| CTO  | Ada  | 2026-09-01 | Approved (rutter:" + digest + ") |\n"), text);
    assertEquals(digest, digest());
  }

  @Test
  void canShowWhatItWouldWrite() throws IOException {
    Run run = approve("--diff", "--date", "2026-08-15");
    assertTrue(run.out().contains("\n+| CTO  | Ada  | 2026-08-15 | Approved (rutter:"), run.out());
    assertEquals(PLAN, Files.readString(folder.resolve("plan.md")));
  }

  @Test
  void signsOnlyWhatWasReviewed() {
    String digest = digest();
    assertEquals(
        new Run(
            2,
            "",
            "rutter: plan.md: is not what was reviewed: its digest is "
                + digest
                + ", not 000000000000\n"),
        approve("--digest", "000000000000"));
    assertEquals(0, approve("--digest", digest).exit());
  }

  @Test
  void aConditionIsSaid() {
    assertEquals(
        new Run(2, "", "rutter: --decision conditional: needs a --note with the condition\n"),
        approve("--decision", "conditional"));
    assertEquals(0, approve("--decision", "conditional", "--note", "after the test").exit());
  }

  @Test
  void saysWhatItNeeds() throws IOException {
    assertEquals(
        new Run(
            2,
            "",
            "rutter: Invalid value for option '--date': '2026-13-01' is no day; write it like"
                + " 2026-03-14\n"),
        approve("--date", "2026-13-01"));
    assertEquals(
        new Run(
            2,
            "",
            "rutter: <stdin>: cannot be signed; name the file that the approval goes into\n"),
        desk.run("approve", "-", "--role", "CTO", "--name", "Ada"));
    assertEquals(
        new Run(2, "", "rutter: Missing required option: '--name=NAME'\n"),
        desk.run("approve", "plan.md", "--role", "CTO"));
    desk.write("plan.md", Desk.LACKING);
    assertEquals(
        new Run(
            2,
            "",
            "rutter: plan.md: has no section for approvals; add one with the heading"
                + " “## Approvals”\n"),
        approve());
    desk.write("plan.md", "# Notes\n\n## Approvals\n");
    assertEquals(
        "rutter: plan.md: has nothing to approve: no stage, check or gap\n", approve().err());
  }
}
