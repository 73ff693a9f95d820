package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Shelf;

/** What is found in a state directory is run, so that nobody else may put anything there. */
class StatePrivateIT {
  @TempDir Path folder;
  Shelf shelf;
  Path state;

  @BeforeEach
  void aStateOfItsOwn() throws IOException {
    shelf = new Shelf(folder);
    state = Files.createDirectory(folder.resolve("shared"));
  }

  private void isRefused(String why) throws IOException, InterruptedException {
    Shelf.Running run = shelf.start("run", "--to", "stage-1", "--state", state.toString());
    assertEquals(6, run.exit(), run::said);
    assertTrue(run.said().contains(why), run::said);
    assertFalse(Files.exists(state.resolve("journal.jsonl")));
  }

  @Test
  void oneThatOthersMayWriteTo() throws IOException, InterruptedException {
    Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwxrwxrwx"));
    isRefused("Others may write to the state directory");
    Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwxrwxr-x"));
    isRefused("Others may write to the state directory");
    Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwxr-xr-x"));
    Shelf.Running run = shelf.start("run", "--to", "stage-1", "--state", state.toString());
    assertEquals(0, run.exit(), run::said);
  }

  @Test
  void oneThatBelongsToSomebodyElse() throws IOException, InterruptedException {
    assumeTrue(
        (int) Files.getAttribute(folder, "unix:uid") == 0, "only root can give a folder away");
    Files.setAttribute(state, "unix:uid", 4711);
    isRefused("belongs to somebody else");
    shelf.environment.put("SUDO_UID", "4711");
    Shelf.Running run = shelf.start("run", "--to", "stage-1", "--state", state.toString());
    assertEquals(0, run.exit(), run::said);
  }
}
