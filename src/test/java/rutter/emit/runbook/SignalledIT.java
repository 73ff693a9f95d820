package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Moments;
import rutter.testing.Shelf;
import rutter.testing.Together;

/** A runbook that is told to stop says so in its journal, and goes on later. */
class SignalledIT {
  private static final List<String> ENDS =
      List.of("copy end", "insert end", "point end", "mark end");

  @TempDir Path folder;
  private Map<String, String> world = Map.of();

  @BeforeEach
  void undisturbed() throws IOException, InterruptedException {
    Shelf shelf = shelf("undisturbed");
    assertEquals(0, shelf.run("run"));
    world = shelf.world();
  }

  private Shelf shelf(String name) throws IOException {
    return new Shelf(Files.createDirectory(folder.resolve(name)));
  }

  @Test
  void atEveryFlush() throws IOException, InterruptedException {
    Shelf counted = shelf("counted");
    counted.signalAt(0, "TERM");
    counted.run("run");
    List<String> signals = List.of("TERM", "HUP", "INT");
    Together.all(
        Moments.of(counted.flushes(), 8)
            .mapToObj(number -> () -> signalled(number, signals.get(number / 8 % 3))));
  }

  private void signalled(int number, String signal) throws Exception {
    Shelf shelf = shelf(signal + number);
    shelf.signalAt(number, signal);
    Shelf.Running first = shelf.start("run");
    int exit = first.exit();
    assertTrue(exit == 3 || (exit == 0 && first.said().contains("All is done")), first::said);
    shelf.noTrouble();
    Shelf.Running rest = shelf.start("run");
    assertEquals(0, rest.exit(), rest::said);
    assertEquals(world, shelf.world());
    assertEquals(ENDS, shelf.ends());
  }

  /** The step is ended with it; what had begun is begun again. */
  @Test
  void whileAStepRuns() throws InterruptedException {
    Together.all(
        Stream.of("TERM copy", "HUP insert", "INT point", "TERM mark")
            .map(words -> () -> during(words.split(" ")[0], words.split(" ")[1])));
  }

  private void during(String signal, String name) throws Exception {
    Shelf shelf = shelf(signal + "-" + name);
    shelf.trouble("hold-" + name + "-end", "");
    Shelf.Running first = shelf.start("run");
    shelf.awaitHeld();
    shelf.send(signal);
    assertEquals(3, first.exit(), first::said);
    assertTrue(String.join("\n", shelf.journal()).contains("\"event\":\"interrupted\""));
    shelf.awaitQuiet();
    shelf.noTrouble();
    Shelf.Running rest = shelf.start("run");
    assertEquals(0, rest.exit(), rest::said);
    assertEquals(world, shelf.world());
  }
}
