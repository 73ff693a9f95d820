package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.program.Operation.Effect;
import rutter.testing.NightShift;
import rutter.testing.Outside.Result;
import rutter.testing.Sketch;

/** What a runbook does when a step fails, or nobody knows how it ended. */
class FailureIT {
  private static final String ONE = "echo one >> world/deeds";
  private static final String FAILS_UNTIL_MENDED = "echo two >> world/deeds\ntest -e world/mended";

  private static final String KILLS_ITS_RUNBOOK =
      "leader=$(ps -o ppid= -p $$)\nkill -9 $(ps -o ppid= -p $leader)";

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
  void aFailedStepIsLeftAndTriedAgainByTheNextRun() throws IOException, InterruptedException {
    NightShift shift = shift(failing());
    assertEquals(1, shift.alone("run").exit());
    String status = shift.alone("status").good().out();
    assertTrue(status.contains("failed"), status);
    assertTrue(status.contains("next: s/run-2"), status);
    Files.createFile(folder.resolve("world/mended"));
    shift.alone("run").good();
    assertEquals(List.of("one", "two", "two", "three"), shift.deeds());
  }

  @Test
  void aStepIsSkippedWithAReason() throws IOException, InterruptedException {
    NightShift shift = shift(failing());
    shift.typing("s\ndone by the vendor\n", "run").good();
    assertEquals(List.of("one", "two", "three"), shift.deeds());
    assertTrue(shift.alone("log").good().out().contains("reason: done by the vendor"));
  }

  @Test
  void aStepIsSkippedBeforeItRuns() throws IOException, InterruptedException {
    NightShift shift = shift(failing());
    assertEquals(2, shift.alone("skip", "s/run-2").exit());
    assertEquals(2, shift.alone("done", "s/run-2").exit());
    assertEquals(2, shift.alone("skip", "s/run-9", "--reason", "x").exit());
    shift.alone("skip", "s/run-2", "--reason", "not here").good();
    shift.alone("run").good();
    assertEquals(List.of("one", "three"), shift.deeds());
  }

  /** Of a script nobody knows that it only looks, also where its result is a precondition. */
  @Test
  void aPreconditionThatMayDoMoreIsUnknownAfterAKill() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            new Sketch()
                .before("echo begun >> world/deeds\n" + KILLS_ITS_RUNBOOK, Effect.UNKNOWN)
                .run(ONE));
    assertEquals(137, shift.alone("run").exit());
    assertEquals(3, shift.alone("run").exit());
    assertEquals(List.of("begun"), shift.deeds());
  }

  @Test
  void whereItStandsIsUnknownAfterAKill() throws IOException, InterruptedException {
    NightShift shift = shift(killing());
    assertEquals(137, shift.alone("run").exit());
    assertTrue(shift.alone("status").good().out().contains("unknown"));
    Result stopped = shift.alone("run");
    assertEquals(3, stopped.exit());
    assertTrue(stopped.err().contains("--on-unknown"), stopped::all);
    assertEquals(List.of("one", "killed"), shift.deeds());
    shift.typing("d\nI looked\n", "run").good();
    assertEquals(List.of("one", "killed", "three"), shift.deeds());
  }

  @Test
  void anUnknownStepIsTakenAsDoneIfItsVerificationsPass() throws IOException, InterruptedException {
    NightShift shift = shift(killing().verify("grep -q killed world/deeds"));
    assertEquals(137, shift.alone("run").exit());
    shift.alone("run", "--on-unknown", "verify").good();
    assertEquals(List.of("one", "killed", "three"), shift.deeds());
  }

  /** The shell of a step outlives its runbook, and says itself how it ended. */
  @Test
  void theTraceOfAStepTellsWhetherItIsDone() throws IOException, InterruptedException {
    NightShift shift = shift(killing());
    assertEquals(137, shift.alone("run").exit());
    shift.alone("run", "--on-unknown", "trace").good();
    assertEquals(List.of("one", "killed", "three"), shift.deeds());
  }

  @Test
  void anUnknownStepIsRunAgainIfToldSo() throws IOException, InterruptedException {
    NightShift shift = shift(killing());
    assertEquals(137, shift.alone("run").exit());
    shift.alone("run", "--on-unknown", "rerun").good();
    assertEquals(List.of("one", "killed", "again", "three"), shift.deeds());
  }

  /** The second step kills its runbook, the parent of the leader of its group. */
  private static Sketch killing() {
    return new Sketch()
        .run(ONE)
        .run(
            """
            if grep -q killed world/deeds; then
              echo again >> world/deeds
            else
              echo killed >> world/deeds
              leader=$(ps -o ppid= -p $$)
              kill -9 $(ps -o ppid= -p $leader)
            fi
            """)
        .run("echo three >> world/deeds");
  }

  @Test
  void aTornRecordDoesNotCountAndStaysAlone() throws IOException, InterruptedException {
    NightShift shift = shift(failing());
    shift.alone("run", "--to", "s/run-1").good();
    Path journal = shift.state().resolve("journal.jsonl");
    String torn = "{\"n\":6,\"time\":\"2026-01-01T00:00:00Z\",\"at\":17672";
    Files.writeString(journal, torn, StandardOpenOption.APPEND);
    assertTrue(shift.alone("status").good().err().contains("torn"));
    Files.createFile(folder.resolve("world/mended"));
    shift.alone("run").good();
    assertTrue(Files.readString(journal).contains(torn + "\n{"), Files.readString(journal));
    shift.alone("status").good();
    assertEquals(List.of("one", "two", "three"), shift.deeds());
  }

  @Test
  void aJournalThatLacksARecordIsNotBelieved() throws IOException, InterruptedException {
    NightShift shift = shift(failing());
    shift.alone("run", "--to", "s/run-1").good();
    Path journal = shift.state().resolve("journal.jsonl");
    List<String> lines = Files.readAllLines(journal, StandardCharsets.UTF_8);
    Files.write(journal, lines.subList(1, lines.size()));
    Result result = shift.alone("run");
    assertEquals(6, result.exit());
    assertFalse(result.err().isEmpty());
    assertEquals(List.of("one"), shift.deeds());
  }

  @Test
  void aSecondOperatorIsToldOfTheFirst() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            new Sketch()
                .run(
                    "bash runbook.sh run --non-interactive > world/second 2>&1 || echo $? >> world/deeds"));
    shift.alone("run").good();
    assertEquals(List.of("6"), shift.deeds());
    String second = Files.readString(folder.resolve("world/second"));
    assertTrue(
        second.matches("(?s).*holds this runbook: .+ on .+, process \\d+, since .*"), second);
  }
}
