package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.plan.Rollback.Coverage;
import rutter.program.Leg;
import rutter.program.Operation;
import rutter.program.Operation.Effect;
import rutter.program.Operation.Kind;
import rutter.program.Program;
import rutter.testing.NightShift;
import rutter.testing.Outside.Result;
import rutter.testing.Programs;
import rutter.testing.Sketch;

/** How a runbook goes back: in which order, from where it stopped, and past what it must not. */
class RollbackIT {
  private static final String ONE = "echo one >> world/deeds";
  private static final String FAILS_UNTIL_MENDED = "echo two >> world/deeds\ntest -e world/mended";

  @TempDir Path folder;

  private NightShift shift(Sketch sketch) throws IOException {
    return new NightShift(folder, sketch.program());
  }

  private static Sketch failing() {
    return new Sketch()
        .run(ONE)
        .run(FAILS_UNTIL_MENDED)
        .run("echo three >> world/deeds")
        .back("echo back >> world/deeds");
  }

  @Test
  void aFailureIsRolledBackIfToldSo() throws IOException, InterruptedException {
    NightShift shift = shift(failing());
    assertEquals(4, shift.alone("run", "--on-failure", "rollback").exit());
    assertEquals(List.of("one", "two", "back"), shift.deeds());
    assertEquals(2, shift.alone("run").exit());
  }

  @Test
  void aRollbackGoesOnWhereItFailed() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            new Sketch()
                .run(ONE)
                .back("echo back-1 >> world/deeds")
                .back("echo back-2 >> world/deeds\ntest -e world/mended"));
    shift.alone("run").good();
    Result failed = shift.alone("rollback");
    assertEquals(5, failed.exit(), failed::all);
    assertEquals(2, shift.alone("run").exit());
    Files.createFile(folder.resolve("world/mended"));
    assertEquals(4, shift.alone("rollback").exit());
    assertEquals(List.of("one", "back-1", "back-2", "back-2"), shift.deeds());
    assertEquals(2, shift.alone("rollback").exit());
  }

  @Test
  void whatHadToBeTrueMustBeTrueAgain() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            new Sketch()
                .before("test ! -e world/new", Effect.READS)
                .run(": > world/new")
                .back("test -e world/mended && rm world/new || true"));
    shift.alone("run").good();
    Result bad = shift.alone("rollback");
    assertEquals(5, bad.exit(), bad::all);
    assertTrue(bad.err().contains("s/precondition-1 failed"), bad::all);
    Files.delete(folder.resolve("world/new"));
    assertEquals(4, shift.alone("rollback").exit());
  }

  @Test
  void whatMayDoMoreThanLookIsNotRunAgain() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            new Sketch()
                .before("echo deployed >> world/deeds", Effect.UNKNOWN)
                .run(ONE)
                .back("echo back >> world/deeds"));
    shift.alone("run").good();
    Result back = shift.alone("rollback", "--yes");
    assertEquals(4, back.exit(), back::all);
    assertEquals(List.of("deployed", "one", "back"), shift.deeds());
    assertTrue(back.err().contains("is not run again"), back::all);
    shift.alone("run", "--again").good();
    assertEquals(4, shift.typing("y\ny\n", "rollback").exit());
    assertEquals(List.of("deployed", "one", "back", "deployed"), shift.deeds().subList(3, 7));
  }

  @Test
  void aStageThatNothingUndoesStopsARollback() throws IOException, InterruptedException {
    NightShift shift = shift(new Sketch().run(ONE).covered(Coverage.IMPOSSIBLE));
    shift.alone("run").good();
    Result stopped = shift.alone("rollback");
    assertEquals(3, stopped.exit(), stopped::all);
    assertTrue(stopped.err().contains("no step that undoes it"), stopped::all);
    assertEquals(4, shift.typing("d\nrestored from tape\n", "rollback").exit());
  }

  @Test
  void whatUndoesAStepThatNeverBeganIsLeftOut() throws IOException, InterruptedException {
    Program plain =
        new Sketch()
            .run("echo one >> world/deeds\nfalse")
            .run("echo two >> world/deeds")
            .back("echo back-1 >> world/deeds")
            .back("echo back-2 >> world/deeds")
            .program();
    Leg leg = plain.legs().get(0);
    List<Operation> forward =
        List.of(
            undone(leg.forward().get(0), leg.back().get(0).id()),
            undone(leg.forward().get(1), leg.back().get(1).id()));
    Program program =
        new Program(
            plain.header(),
            plain.surroundings(),
            List.of(),
            List.of(leg.with(forward, leg.back())),
            List.of(),
            List.of(),
            plain.limits(),
            List.of());
    NightShift shift = new NightShift(folder, program);
    assertEquals(4, shift.alone("run", "--on-failure", "rollback").exit());
    assertEquals(List.of("one", "back-1"), shift.deeds());
  }

  @Test
  void theWayBackOfTheWholePlanIsTakenOnce() throws IOException, InterruptedException {
    Program one = new Sketch().run(ONE).covered(Coverage.NONE).program();
    Leg first = one.legs().get(0);
    Leg second =
        new Leg(
            "t",
            "Stage t",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of("s"),
            List.of(
                Programs.shell(
                    "t/run-1", Kind.RUN, "Two", Effect.CHANGES, "echo two >> world/deeds")),
            Coverage.NONE,
            List.of(),
            first.span());
    Operation whole =
        Programs.shell(
            "way-back/undo-1", Kind.ROLLBACK, "All", Effect.CHANGES, "echo all >> world/deeds");
    Program both =
        new Program(
            one.header(),
            one.surroundings(),
            List.of(),
            List.of(first, second),
            List.of(),
            List.of(whole),
            one.limits(),
            List.of());
    NightShift shift = new NightShift(folder, both);
    shift.alone("run").good();
    assertEquals(4, shift.alone("rollback").exit());
    assertEquals(List.of("one", "two", "all"), shift.deeds());
  }

  @Test
  void aRollbackToAStageLeavesItAndWhatWasBefore() throws IOException, InterruptedException {
    NightShift shift = new NightShift(folder, Programs.copyAndSwitch());
    shift.alone("run").good();
    assertEquals(4, shift.alone("rollback", "--to", "stage-1").exit());
    assertEquals(List.of("stage-3/rollback-1", "stage-2/rollback-1"), shift.deeds().subList(4, 6));
    assertTrue(Files.exists(folder.resolve("world/copy-1")));
    shift.alone("run").good();
    assertEquals(
        List.of("stage-2/run-1", "stage-2/run-2", "stage-3/run-1"), shift.deeds().subList(6, 9));
  }

  private static Operation undone(Operation one, String by) {
    return new Operation(
        one.id(),
        one.kind(),
        one.title(),
        one.notes(),
        one.deed(),
        one.terms(),
        one.effect(),
        List.of(by),
        one.span());
  }
}
