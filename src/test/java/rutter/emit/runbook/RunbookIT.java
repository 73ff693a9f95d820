package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.NightShift;
import rutter.testing.Outside.Result;
import rutter.testing.Programs;

/** Runbooks that run, in a folder of their own. */
class RunbookIT {
  private static final List<String> FORWARD =
      List.of("stage-1/run-1", "stage-2/run-1", "stage-2/run-2", "stage-3/run-1");

  @TempDir Path folder;
  NightShift shift;

  @BeforeEach
  void copyAndSwitch() throws IOException {
    shift = new NightShift(folder, Programs.copyAndSwitch());
  }

  @Test
  void itRunsToTheEndAndNeverTwice() throws IOException, InterruptedException {
    shift.alone("run").good();
    assertEquals(FORWARD, shift.deeds());
    assertEquals("copy-1\n", Files.readString(folder.resolve("world/current")));
    assertTrue(shift.alone("run").good().out().contains("All is done."));
    assertEquals(FORWARD, shift.deeds());
  }

  @Test
  void aPartIsRunAndTheRestLater() throws IOException, InterruptedException {
    shift.alone("run", "--to", "stage-1").good();
    assertEquals(FORWARD.subList(0, 1), shift.deeds());
    shift.alone("run").good();
    assertEquals(FORWARD, shift.deeds());
  }

  @Test
  void itRollsBackInReverseOrder() throws IOException, InterruptedException {
    shift.alone("run").good();
    assertEquals(4, shift.alone("rollback").exit());
    assertEquals(
        List.of("stage-3/rollback-1", "stage-2/rollback-1", "stage-1/rollback-1"),
        shift.deeds().subList(4, 7));
    assertFalse(Files.exists(folder.resolve("world/current")));
    assertEquals(2, shift.alone("run").exit());
    shift.alone("run", "--again").good();
    assertEquals(11, shift.deeds().size());
  }

  @Test
  void aDryRollbackUndoesNothing() throws IOException, InterruptedException {
    shift.alone("run").good();
    Path journal = shift.state().resolve("journal.jsonl");
    String before = Files.readString(journal);
    Result result = shift.alone("rollback", "--dry-run").good();
    assertTrue(
        result.out().matches("(?s).*rm -f world/marked.*rm -f world/current.*rm -f world/copy-1.*"),
        result.out());
    assertEquals(before, Files.readString(journal));
    assertEquals(FORWARD, shift.deeds());
  }

  @Test
  void aDryRunTouchesNothing() throws IOException, InterruptedException {
    Result result = shift.alone("run", "--dry-run").good();
    assertTrue(result.out().contains("echo \"$BACKUP_TAG\" > world/current"), result.out());
    shift.alone("rollback", "--dry-run").good();
    try (var files = Files.list(folder)) {
      assertEquals(
          List.of("runbook.sh", "world"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }
}
