package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Shelf;

/** An operator at a real terminal, whose connection may break. */
class TerminalIT {
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_Z = "\u001a";

  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void terminal() throws IOException {
    assumeTool("script");
    shelf = new Shelf(folder);
  }

  private Process terminal(String command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("env", "--default-signal", "script", "-qefc", command, "typescript")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("screen").toFile());
    builder.environment().clear();
    builder.environment().putAll(shelf.environment);
    builder.environment().put("TERM", "xterm");
    builder.environment().put("SHELL", "/bin/sh");
    return builder.start();
  }

  private static void type(Process terminal, String keys) throws IOException {
    OutputStream keyboard = terminal.getOutputStream();
    keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }

  private void awaitScreen(String words) throws InterruptedException {
    Path screen = folder.resolve("screen");
    shelf.await(
        words,
        () -> {
          try {
            return Files.readString(screen, StandardCharsets.ISO_8859_1).contains(words);
          } catch (IOException e) {
            return false;
          }
        });
  }

  private void awaitJournal(String words) throws InterruptedException {
    shelf.await(
        words,
        () -> {
          try {
            return String.join("\n", shelf.journal()).contains(words);
          } catch (IOException e) {
            return false;
          }
        });
  }

  private void goesOn() throws IOException, InterruptedException {
    shelf.awaitQuiet();
    shelf.noTrouble();
    Shelf.Running rest = shelf.start("run");
    assertEquals(0, rest.exit(), rest::said);
    assertEquals(List.of("copy end", "insert end", "point end", "mark end"), shelf.ends());
    assertEquals(4, shelf.world().size());
  }

  @Test
  void answersAreTypedToTheEnd() throws IOException, InterruptedException {
    Process terminal = terminal("exec bash runbook.sh run");
    awaitScreen("Does none of them hold?");
    type(terminal, "y\n");
    awaitScreen("Go on?");
    type(terminal, "yes\n");
    awaitScreen("Done?");
    type(terminal, "d\n");
    awaitJournal("\"id\":\"stage-2/point\"");
    type(terminal, "y\ny\n");
    assertEquals(0, terminal.waitFor());
    assertEquals(4, shelf.ends().size());
  }

  @Test
  void ctrlCWhileAStepRuns() throws IOException, InterruptedException {
    shelf.trouble("hold-insert-begin", "");
    Process terminal = terminal("exec bash runbook.sh run --yes");
    shelf.awaitHeld();
    type(terminal, CTRL_C);
    assertEquals(3, terminal.waitFor());
    assertTrue(String.join("\n", shelf.journal()).contains("\"reason\":\"signal INT\""));
    goesOn();
  }

  /** A step that is halted in its midst would keep what it has locked. */
  @Test
  void ctrlZDoesNotHaltAStep() throws IOException, InterruptedException {
    shelf.trouble("hold-insert-begin", "");
    Process terminal = terminal("exec bash runbook.sh run --yes");
    shelf.awaitHeld();
    type(terminal, CTRL_Z);
    shelf.noTrouble();
    assertEquals(0, terminal.waitFor());
  }

  @Test
  void ctrlCAtAQuestion() throws IOException, InterruptedException {
    Process terminal = terminal("exec bash runbook.sh run");
    awaitScreen("Does none of them hold?");
    type(terminal, CTRL_C);
    assertEquals(3, terminal.waitFor());
    goesOn();
  }

  /** The connection breaks: the terminal hangs up on everything in it. */
  @Test
  void hangUpWhileAStepRuns() throws IOException, InterruptedException {
    shelf.trouble("hold-insert-begin", "");
    Process terminal = terminal("exec bash runbook.sh run --yes");
    shelf.awaitHeld();
    terminal.destroyForcibly().waitFor();
    awaitJournal("\"event\":\"stopped\"");
    goesOn();
  }

  @Test
  void hangUpAtAQuestion() throws IOException, InterruptedException {
    Process terminal = terminal("exec bash runbook.sh run");
    awaitScreen("Does none of them hold?");
    terminal.destroyForcibly().waitFor();
    awaitJournal("\"event\":\"stopped\"");
    goesOn();
  }

  @Test
  void aStandardInputThatIsClosed() throws IOException, InterruptedException {
    Shelf.Running closed = shelf.begin(List.of("bash", "-c", "exec bash runbook.sh run <&-"));
    assertEquals(3, closed.exit(), closed::said);
    assertEquals(Map.of("copy", "north-1\n", "ledger", "row\n"), shelf.world());
    goesOn();
  }
}
