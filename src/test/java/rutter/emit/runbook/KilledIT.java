package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.testing.Moments;
import rutter.testing.Shelf;
import rutter.testing.Together;

/** A runbook that is killed at any moment goes on as if nothing had happened. */
class KilledIT {
  private static final List<String> FORWARD = List.of("copy", "insert", "point", "mark");
  private static final List<String> BACK = List.of("unmark", "unpoint", "delete", "uncopy");

  @TempDir Path folder;
  private List<String> deeds = List.of();
  private Map<String, String> world = Map.of();

  @BeforeEach
  void undisturbed() throws IOException, InterruptedException {
    Shelf shelf = shelf("undisturbed");
    Shelf.Running run = shelf.start("run");
    assertEquals(0, run.exit(), run.said());
    deeds = shelf.deeds();
    world = shelf.world();
    assertEquals(FORWARD.stream().map(name -> name + " end").toList(), shelf.ends());
    assertEquals(4, world.size());
  }

  private Shelf shelf(String name) throws IOException {
    return new Shelf(Files.createDirectory(folder.resolve(name)));
  }

  /** KILL leaves the step that runs to itself, DOWN is a machine that goes down. */
  @ParameterizedTest
  @CsvSource({"KILL, 7", "DOWN, 11"})
  void atEveryFlush(String signal, int step) throws IOException, InterruptedException {
    int flushes = flushes("run");
    assertTrue(flushes > 20);
    Together.all(
        Moments.of(flushes, step)
            .mapToObj(number -> () -> killedForward(shelf(signal + number), number, signal)));
  }

  private void killedForward(Shelf shelf, int number, String signal) throws Exception {
    shelf.signalAt(number, signal);
    Shelf.Running killed = shelf.start("run");
    assertEquals(137, killed.exit(), killed.said());
    shelf.noTrouble();
    shelf.awaitQuiet();
    Shelf.Running rest = shelf.start("run", "--on-unknown", shelf.truth());
    assertEquals(0, rest.exit(), () -> number + ": " + rest.said());
    assertEquals(world, shelf.world());
    assertEquals(FORWARD.stream().map(name -> name + " end").toList(), shelf.ends());
    if (signal.equals("KILL")) {
      assertEquals(deeds, shelf.deeds());
    }
  }

  @Test
  void whileAStepRuns() throws InterruptedException {
    Together.all(FORWARD.stream().map(name -> () -> killedDuring(shelf(name), name)));
  }

  /** The step goes on alone; nothing else begins before its end. */
  private void killedDuring(Shelf shelf, String name) throws Exception {
    shelf.trouble("hold-" + name + "-end", "");
    Shelf.Running killed = shelf.start("run");
    shelf.awaitHeld();
    killed.process().destroyForcibly();
    assertEquals(137, killed.exit());
    assertEquals(3, shelf.run("run"), "nobody says whether it is done");
    Shelf.Running rest = shelf.start("run", "--on-unknown", "done");
    shelf.await("the word that it still runs", () -> rest.said().contains("still running"));
    shelf.noTrouble();
    assertEquals(0, rest.exit(), () -> rest.said());
    assertEquals(deeds, shelf.deeds());
    assertEquals(world, shelf.world());
  }

  @Test
  void onTheWayBackToo() throws IOException, InterruptedException {
    int flushes = flushes("rollback");
    Together.all(
        Moments.of(flushes, 11)
            .mapToObj(number -> () -> killedBack(shelf("back" + number), number)));
  }

  private void killedBack(Shelf shelf, int number) throws Exception {
    assertEquals(0, shelf.run("run"));
    shelf.signalAt(number, "KILL");
    Shelf.Running killed = shelf.start("rollback");
    assertEquals(137, killed.exit(), killed.said());
    shelf.noTrouble();
    shelf.awaitQuiet();
    Shelf.Running rest = shelf.start("rollback", "--on-unknown", shelf.truth());
    int exit = rest.exit();
    boolean over = exit == 2 && rest.said().contains("rolled back already");
    assertTrue(exit == 4 || over, () -> number + ": " + rest.said());
    assertEquals(Map.of(), shelf.world());
    assertEquals(BACK.stream().map(name -> name + " end").toList(), shelf.ends().subList(4, 8));
  }

  /** A rollback waits for the step that outlived its runbook. */
  @Test
  void whatStillRunsIsNotUndoneMeanwhile() throws Exception {
    Shelf shelf = shelf("survivor");
    shelf.trouble("hold-point-begin", "");
    Shelf.Running killed = shelf.start("run");
    shelf.awaitHeld();
    killed.process().destroyForcibly();
    Shelf.Running back = shelf.start("rollback", "--on-unknown", "rollback");
    shelf.await("the word that it still runs", () -> back.said().contains("still running"));
    assertTrue(!shelf.deeds().contains("unpoint begin"));
    shelf.noTrouble();
    assertEquals(4, back.exit(), () -> back.said());
    assertEquals(Map.of(), shelf.world());
    assertTrue(shelf.deeds().indexOf("point end") < shelf.deeds().indexOf("unpoint begin"));
  }

  private int flushes(String command) throws IOException, InterruptedException {
    Shelf shelf = shelf("counted-" + command);
    if (command.equals("rollback")) {
      shelf.run("run");
    }
    shelf.signalAt(0, "KILL");
    shelf.run(command);
    return shelf.flushes();
  }
}
