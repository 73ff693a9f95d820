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
  void aYesSaysOfNothingThatItIsDone() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            done(
                new Sketch()
                    .other(Kind.MANUAL, new ByHand(Optional.empty()))
                    .other(Kind.VERIFY, new ByHand(Optional.empty()))));
    Result undone = shift.alone("run", "--yes");
    assertEquals(3, undone.exit(), undone::all);
    assertTrue(undone.err().contains("done s/manual-1 --reason TEXT"), undone::all);
    shift.alone("done", "s/manual-1", "--reason", "Ada did it at noon").good();
    Result unseen = shift.alone("run", "--yes");
    assertEquals(3, unseen.exit(), unseen::all);
    assertTrue(unseen.err().contains("s/verify-1 is looked at by somebody"), unseen::all);
    assertEquals(List.of(), shift.deeds());
    shift.typing("y\n", "run", "--yes").good();
    assertEquals(List.of("done"), shift.deeds());
  }

  @Test
  void aYesUndoesNothingByHand() throws IOException, InterruptedException {
    NightShift shift = shift(done(new Sketch().backByHand()));
    shift.alone("run", "--yes").good();
    Result back = shift.alone("rollback", "--yes");
    assertEquals(3, back.exit(), back::all);
    assertTrue(back.err().contains("Go on with: bash"), back::all);
    shift.alone("done", "s/rollback-1", "--reason", "Ada put it back").good();
    assertEquals(4, shift.alone("rollback", "--yes").exit());
  }

  @Test
  void aRehearsalLeavesOutWhatIsDoneByHand() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            done(
                new Sketch()
                    .other(Kind.MANUAL, new ByHand(Optional.empty()))
                    .other(Kind.VERIFY, new ByHand(Optional.empty()))
                    .backByHand()));
    assertEquals(2, shift.alone("run", "--skip-manual", " ").exit());
    shift.alone("run", "--skip-manual", "a rehearsal").good();
    String journal = journal(shift);
    assertTrue(journal.contains("\"event\":\"skipped\",\"id\":\"s/manual-1\""), journal);
    assertTrue(journal.contains("\"event\":\"overridden\",\"id\":\"s/verify-1\""), journal);
    assertTrue(journal.contains("\"reason\":\"a rehearsal\""), journal);
    Result back = shift.alone("rollback", "--skip-manual", "a rehearsal");
    assertEquals(4, back.exit(), back::all);
    assertTrue(back.err().contains("not undone by this runbook: s/rollback-1"), back::all);
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
