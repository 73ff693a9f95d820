package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Outside;
import rutter.testing.Shelf;
import rutter.testing.Together;

/** Wherever a step fails, the rollback leaves the world as it was. */
class FailedIT {
  private static final List<String> FORWARD = List.of("copy", "insert", "point", "mark");
  private static final List<String> BACK = List.of("unmark", "unpoint", "delete", "uncopy");

  @TempDir Path folder;

  private Shelf shelf(String name) throws IOException {
    return new Shelf(Files.createDirectory(folder.resolve(name)));
  }

  @Test
  void everyStepBeforeAndAfterItsChange() throws InterruptedException {
    Together.all(
        FORWARD.stream()
            .flatMap(name -> Stream.of(name + "-begin", name + "-end"))
            .map(moment -> () -> rolledBack(shelf(moment), moment)));
  }

  private void rolledBack(Shelf shelf, String moment) throws Exception {
    shelf.trouble("fail-" + moment, "");
    Shelf.Running run = shelf.start("run", "--on-failure", "rollback");
    assertEquals(4, run.exit(), run::said);
    assertEquals(Map.of(), shelf.world());
    int failed = FORWARD.indexOf(moment.substring(0, moment.indexOf('-')));
    List<String> undone = BACK.subList(3 - failed, 4).stream().map(name -> name + " end").toList();
    List<String> ends = shelf.ends();
    assertEquals(undone, ends.subList(ends.size() - undone.size(), ends.size()));
  }

  /** What failed, and was left out for a reason, has still been begun. */
  @Test
  void whatWasSkippedAfterItFailedIsUndone() throws Exception {
    Shelf shelf = shelf("skipped");
    shelf.trouble("fail-insert-end", "");
    assertEquals(1, shelf.run("run"));
    assertEquals(0, shelf.run("skip", "stage-1/insert", "--reason", "noted on paper"));
    shelf.noTrouble();
    Shelf.Running back = shelf.start("rollback");
    assertEquals(4, back.exit(), back::said);
    assertEquals(Map.of(), shelf.world());
  }

  @Test
  void anUndoThatFailsIsTriedAgain() throws Exception {
    Shelf shelf = shelf("undo");
    assertEquals(0, shelf.run("run"));
    for (String name : BACK) {
      shelf.trouble("fail-" + name + "-begin", "");
      assertEquals(5, shelf.run("rollback"));
      shelf.noTrouble();
    }
    assertEquals(4, shelf.run("rollback"));
    assertEquals(Map.of(), shelf.world());
    assertEquals(BACK.stream().map(name -> name + " end").toList(), shelf.ends().subList(4, 8));
  }

  /** Somebody was shown a step by hand and never said how it went. */
  @Test
  void whatWasShownIsAskedForBeforeTheRollback() throws Exception {
    Shelf shelf = shelf("shown");
    Outside outside = new Outside(shelf.folder);
    outside.environment.putAll(shelf.environment);
    assertEquals(3, outside.given("y\ny\n").run("bash", "runbook.sh", "run").exit());
    Outside.Result back = outside.given("n\ny\n").run("bash", "runbook.sh", "rollback");
    assertEquals(4, back.exit(), back::all);
    assertTrue(back.out().contains("Has any of it been done?"), back.out());
    assertEquals(Map.of(), shelf.world());
  }
}
