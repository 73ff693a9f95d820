package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Moments;
import rutter.testing.Outside;
import rutter.testing.Shelf;
import rutter.testing.Together;

/** A state directory that is damaged, lost, full, held or older than the clock says. */
class StateFaultIT {
  @TempDir Path folder;
  Shelf shelf;

  @BeforeEach
  void oneStageIsDone() throws IOException, InterruptedException {
    shelf = new Shelf(folder);
    Shelf.Running run = shelf.start("run", "--to", "stage-1");
    assertEquals(0, run.exit(), run::said);
  }

  private Path journal() {
    return shelf.state().resolve("journal.jsonl");
  }

  private Outside.Result say(String... words) throws IOException, InterruptedException {
    Outside outside = new Outside(folder);
    outside.environment.putAll(shelf.environment);
    List<String> command = new ArrayList<>(List.of("bash", "runbook.sh"));
    command.addAll(List.of(words));
    return outside.run(command.toArray(String[]::new));
  }

  /** Whatever is left of the last record, what was done before is known and nothing is made up. */
  @Test
  void aLastRecordThatIsTorn() throws IOException, InterruptedException {
    byte[] whole = Files.readAllBytes(journal());
    int begin = whole.length - 1;
    while (whole[begin - 1] != '\n') {
      begin--;
    }
    int length = whole.length - begin;
    int from = begin;
    Together.all(
        Moments.of(length - 1, 23)
            .mapToObj(
                cut ->
                    () -> {
                      Path state = Files.createDirectory(folder.resolve("torn" + cut));
                      Files.write(state.resolve("journal.jsonl"), Arrays.copyOf(whole, from + cut));
                      Outside.Result status = say("status", "--state", state.toString()).good();
                      if (cut < length - 1) {
                        assertTrue(status.all().contains("is torn"), status.all());
                      } else {
                        assertFalse(status.all().contains("is torn"), status.all());
                      }
                      assertTrue(status.out().contains("Before: 2 of 2 done"), status.all());
                    }));
  }

  @Test
  void aTornRecordIsLeftAndTheRestGoesOn() throws IOException, InterruptedException {
    String whole = Files.readString(journal());
    int last = whole.lastIndexOf("{\"n\"");
    Files.writeString(journal(), whole.substring(0, last + 40));
    Shelf.Running rest = shelf.start("run");
    assertEquals(0, rest.exit(), rest::said);
    assertEquals(List.of("copy end", "insert end", "point end", "mark end"), shelf.ends());
    say("status").good();
  }

  @Test
  void aFirstRecordThatIsTorn() throws IOException, InterruptedException {
    Path state = Files.createDirectory(folder.resolve("first"));
    Files.writeString(state.resolve("journal.jsonl"), "{\"n\":1,\"ti");
    assertEquals(0, shelf.run("run", "--only", "before", "--state", state.toString()));
    assertTrue(Files.readString(state.resolve("journal.jsonl")).contains("\"event\":\"attempt\""));
  }

  @Test
  void zerosAfterALossOfPower() throws IOException, InterruptedException {
    Files.write(journal(), new byte[512], java.nio.file.StandardOpenOption.APPEND);
    assertEquals(0, shelf.run("run"));
    say("status").good();
    assertEquals(4, shelf.ends().size());
  }

  @Test
  void aLineInTheMiddleThatIsDamaged() throws IOException, InterruptedException {
    List<String> lines = Files.readAllLines(journal());
    lines.set(3, lines.get(3).substring(5));
    Files.write(journal(), lines);
    assertEquals(6, shelf.run("run"));
    lines.remove(3);
    Files.write(journal(), lines);
    assertEquals(6, shelf.run("run"));
    assertEquals(2, shelf.ends().size());
  }

  /** What has been done must not be done again because nobody remembers it. */
  @Test
  void aJournalThatIsLostOrCutShort() throws IOException, InterruptedException {
    List<String> lines = Files.readAllLines(journal());
    Files.write(journal(), lines.subList(0, 5));
    assertEquals(6, shelf.run("run"));
    Files.delete(journal());
    assertEquals(6, shelf.run("run"));
    assertEquals(2, shelf.ends().size());
  }

  @Test
  void aRecordThatWasWrittenTwice() throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>(Files.readAllLines(journal()));
    lines.add(lines.get(lines.size() - 1));
    Files.write(journal(), lines);
    assertEquals(0, shelf.run("run"));
    assertEquals(4, shelf.ends().size());
  }

  @Test
  void theJournalOfAnotherPlan() throws IOException, InterruptedException {
    Path runbook = folder.resolve("runbook.sh");
    Files.writeString(runbook, Files.readString(runbook).replace("2c26b46b", "00000000"));
    Shelf.Running refused = shelf.start("run");
    assertEquals(2, refused.exit(), refused::said);
    assertEquals(2, shelf.run("rollback"));
    assertEquals(0, shelf.run("run", "--accept-plan", "only words have changed"));
    assertEquals(0, shelf.run("run"));
    assertEquals(4, shelf.ends().size());
  }

  @Test
  void aReasonInAnyBytes() throws IOException, InterruptedException {
    Outside outside = new Outside(folder);
    outside.environment.putAll(shelf.environment);
    outside
        .run("bash", "-c", "bash runbook.sh skip stage-2/tell --reason $'caf\\xe9 \"\\\\n'")
        .good();
    outside.environment.put("LC_ALL", "C");
    outside.run("bash", "runbook.sh", "skip", "stage-2/wait", "--reason", "Größe 5 €").good();
    String journal = Files.readString(journal());
    assertTrue(journal.contains("caf? \\\"\\\\n"), journal);
    assertTrue(journal.contains("Größe 5 €"), journal);
    assertEquals(0, shelf.run("run"));
  }

  /** What looks like the value of a secret also stands in names and numbers of the runbook. */
  @Test
  void aSecretThatIsInTheNamesOfFiles() throws IOException, InterruptedException {
    shelf.environment.put("PIN_KEY", "0000");
    Shelf.Running rest = shelf.start("run");
    assertEquals(0, rest.exit(), rest::said);
    shelf.environment.put("SIDE", "a");
    String journal = Files.readString(journal(), StandardCharsets.UTF_8);
    assertTrue(journal.contains("\"values\":\"values/0000"), journal);
  }

  @Test
  void anInputWithASecretInItIsNotRemembered() throws IOException, InterruptedException {
    Path state = folder.resolve("inputs");
    shelf.environment.put("DB_PASSWORD", "hunter2");
    String[] run = {"run", "--only", "before", "--state", state.toString()};
    assertEquals(
        0, shelf.run(run[0], run[1], run[2], run[3], run[4], "--input", "SIDE=x:hunter2@y"));
    String journal = Files.readString(state.resolve("journal.jsonl"));
    assertFalse(journal.contains("hunter2") || journal.contains("x:***"), journal);
  }

  @Test
  void theClockGoesBack() throws IOException, InterruptedException {
    String journal = Files.readString(journal());
    Files.writeString(journal(), journal.replaceAll("\"at\":([0-9]{4})", "\"at\":9$1"));
    Shelf.Running rest = shelf.start("run");
    assertEquals(0, rest.exit(), rest::said);
    say("status").good();
  }

  @Test
  void twoAtOnce() throws IOException, InterruptedException {
    shelf.trouble("hold-point-begin", "");
    Shelf.Running first = shelf.start("run");
    shelf.awaitHeld();
    for (String command : List.of("run", "rollback", "verify")) {
      Shelf.Running second = new Shelf.Running(first.process(), first.output());
      Outside.Result held = say(command, "--non-interactive");
      assertEquals(6, held.exit(), held.all());
      assertTrue(held.err().contains("process " + second.process().pid()), held.all());
    }
    assertTrue(say("status").good().out().contains("unknown"));
    shelf.noTrouble();
    assertEquals(0, first.exit(), first::said);
    assertEquals(4, shelf.ends().size());
  }

  @Test
  void whatIsSaidToGoOnWithFindsTheSameState() throws IOException, InterruptedException {
    shelf.trouble("fail-copy-begin", "");
    Path state = folder.resolve("an other");
    Shelf.Running failed = shelf.start("run", "--state", state.toString());
    assertEquals(1, failed.exit());
    assertTrue(failed.said().contains("--state " + folder + "/an\\ other run"), failed.said());
  }

  /** The disk fills up while a step runs, and has room again later. */
  @Test
  void aDiskThatIsFull() throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Outside outside = new Outside(folder);
    boolean mounted =
        outside.run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()).exit() == 0;
    assumeTrue(mounted, "no small disk can be had");
    String[] on = {"--state", disk.resolve("state").toString()};
    shelf.trouble("hold-copy-end", "");
    Shelf.Running first = shelf.start("run", on[0], on[1]);
    shelf.awaitHeld();
    Process filler =
        new ProcessBuilder("bash", "-c", "while :; do head -c 9999 /dev/zero >>disk/full; done")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      shelf.await("a full disk", () -> disk.toFile().getUsableSpace() == 0);
      shelf.noTrouble();
      int exit = first.exit();
      int before = shelf.ends().size();
      assertEquals(6, exit, first::said);
      assertEquals(6, shelf.run("run", on[0], on[1]));
      filler.destroyForcibly().waitFor();
      outside.run("rm", "-f", "disk/full").good();
      assertEquals(before, shelf.ends().size());
      Shelf.Running rest = shelf.start("run", on[0], on[1], "--on-unknown", "done");
      assertEquals(0, rest.exit(), rest::said);
      assertEquals(6, shelf.ends().size());
    } finally {
      filler.destroyForcibly();
      outside.run("umount", "-l", disk.toString()).good();
    }
  }

  @Test
  void aStateThatCannotBeWritten() throws IOException, InterruptedException {
    assertEquals(6, shelf.run("run", "--state", "/proc/nothing"));
    assertEquals(6, shelf.run("run", "--state", "/dev/null"));
    assertEquals(2, shelf.ends().size());
  }
}
