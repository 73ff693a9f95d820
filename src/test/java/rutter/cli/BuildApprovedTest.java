package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;
import rutter.testing.Desk.Run;

/** What is built of a plan whose approvals say what was approved. */
class BuildApprovedTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void sitDown() throws IOException {
    Path example = Path.of("examples/session-store");
    desk = new Desk(folder, Files.readString(example.resolve("plan.md")));
    desk.write("rollback.md", Files.readString(example.resolve("rollback.md")));
    desk.environment.put("RUTTER_TODAY", "2026-04-08");
    String[] who = {"--role", "Security Officer", "--name", "Yusuf Haldane"};
    assertEquals(0, desk.run("approve", "plan.md", who[0], who[1], who[2], who[3]).exit());
  }

  private void change() throws IOException {
    Path plan = folder.resolve("plan.md");
    Files.writeString(plan, Files.readString(plan).replace("--replicas=0", "--replicas=1"));
  }

  private String digest() {
    return desk.run("digest", "plan.md").out().substring(0, 12);
  }

  @Test
  void theRunbookCarriesWhatIsApproved() {
    String runbook = desk.run("build", "-o", "-", "plan.md").out();
    assertTrue(runbook.contains("\nPLAN_CONTENT='" + digest() + "'\n"), runbook);
    assertTrue(runbook.contains("given-digest '" + digest() + "'"), runbook);
    assertTrue(
        desk.run("build", "--to", "program", "-o", "-", "plan.md")
            .out()
            .contains("\"content\": \"" + digest() + "\""));
  }

  @Test
  void whatIsNotApprovedIsNotBuilt() throws IOException {
    change();
    Run run = desk.run("build", "-o", "-", "plan.md");
    assertEquals(1, run.exit());
    assertTrue(run.out().contains("error: Security Officer has approved "), run.out());
  }

  @Test
  void orItIsAskedFor() throws IOException {
    change();
    Run run = desk.run("build", "--rule", "approval-stale=off", "-o", "-", "plan.md");
    assertEquals(0, run.exit(), run.err());
    assertFalse(run.out().contains("term given-digest"), run.out());
    assertTrue(run.out().contains("What has been approved is not this plan, which is " + digest()));
  }
}
