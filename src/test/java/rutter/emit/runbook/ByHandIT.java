package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.program.Deed.ByHand;
import rutter.program.Deed.Shown;
import rutter.program.Operation.Kind;
import rutter.program.Surroundings;
import rutter.program.Surroundings.Input;
import rutter.testing.NightShift;
import rutter.testing.Outside.Result;
import rutter.testing.Sketch;

/** What people do or look at: nothing but their own word says that it is done. */
class ByHandIT {
  @TempDir Path folder;

  private NightShift shift(Sketch sketch) throws IOException {
    return new NightShift(folder, sketch.program());
  }

  private static Sketch done(Sketch sketch) {
    return sketch.run("echo done >> world/deeds");
  }

  private String journal(NightShift shift) throws IOException {
    return Files.readString(shift.state().resolve("journal.jsonl"));
  }

  @Test
  void whatAPersonDoesIsAskedForAndRemembered() throws IOException, InterruptedException {
    NightShift shift = shift(done(new Sketch().other(Kind.MANUAL, new ByHand(Optional.empty()))));
    assertEquals(3, shift.alone("run").exit());
    assertEquals(3, shift.typing("", "run").exit());
    assertEquals(3, shift.typing("q\n", "run").exit());
    assertEquals(List.of(), shift.deeds());
    shift.typing("what?\nd\n", "run").good();
    assertEquals(List.of("done"), shift.deeds());
  }

  @Test
  void whoLooksIsAskedWhetherItHolds() throws IOException, InterruptedException {
    NightShift shift = shift(done(new Sketch().other(Kind.VERIFY, new ByHand(Optional.empty()))));
    Result result = shift.typing("y\n", "run").good();
    assertTrue(result.out().contains("Does it hold?"), result::all);
  }

  @Test
  void whatAYesGrantsIsTold() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            done(
                new Sketch()
                    .other(Kind.MANUAL, new ByHand(Optional.empty()))
                    .other(Kind.VERIFY, new ByHand(Optional.empty()))
                    .back("echo back >> world/deeds")
                    .backByHand()));
    Result forward = shift.alone("run", "--yes").good();
    assertTrue(
        forward.err().contains("by --yes, nobody was asked: s/manual-1 s/verify-1"), forward::all);
    Result back = shift.alone("rollback", "--yes");
    assertEquals(4, back.exit(), back::all);
    assertTrue(back.err().contains("by --yes, nobody was asked: s/rollback-2"), back::all);
    assertTrue(journal(shift).contains("\"answer\":\"it holds (--yes)\""), () -> back.all());
  }

  @Test
  void aYesUndoesNoWholeStage() throws IOException, InterruptedException {
    NightShift shift = shift(done(new Sketch().backByHand()));
    shift.alone("run", "--yes").good();
    Result back = shift.alone("rollback", "--yes");
    assertEquals(3, back.exit(), back::all);
    assertTrue(back.err().contains("Go on with: bash"), back::all);
    shift.alone("done", "s/rollback-1", "--reason", "Ada put it back").good();
    assertEquals(4, shift.alone("rollback", "--yes").exit());
  }

  @Test
  void whatIsToBeFilledInFirstIsNotGranted() throws IOException, InterruptedException {
    Shown open = new Shown("bash", "ssh '<host>' true", Shown.open("<host>"));
    NightShift shift = shift(done(new Sketch().other(Kind.MANUAL, new ByHand(Optional.of(open)))));
    Result undone = shift.alone("run", "--yes");
    assertEquals(3, undone.exit(), undone::all);
    assertTrue(undone.err().contains("done s/manual-1 --reason TEXT"), undone::all);
    assertEquals(List.of(), shift.deeds());
    shift.alone("done", "s/manual-1", "--reason", "Ada did it on db-2").good();
    shift.alone("run", "--yes").good();
    assertEquals(List.of("done"), shift.deeds());
  }

  @Test
  void aRollbackByHandAsksForNoSecret() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            done(new Sketch()
                    .input(
                        new Input(
                            "PHRASE", Surroundings.Type.TEXT, Optional.empty(), true, "", true)))
                .backByHand());
    shift.alone("run", "--input", "PHRASE=sesame").good();
    Result back = shift.typing("y\nd\n", "rollback");
    assertEquals(4, back.exit(), back::all);
    assertFalse(back.all().contains("PHRASE"), back::all);
  }
}
