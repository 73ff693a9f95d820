package rutter.emit.ansible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.program.Program;
import rutter.testing.Desk;
import rutter.testing.Outside;
import rutter.testing.Programs;

/** Playbooks, run by Ansible on this machine. */
class AnsibleIT {
  private static final String[] ALL_SAID = {"-e", "confirmed=all"};

  @TempDir Path folder;
  private Outside shell;

  @BeforeEach
  void open() throws IOException {
    assumeTool("ansible-playbook");
    shell = new Outside(folder);
    shell.environment.putAll(
        Map.of(
            "PWD", folder.toString(),
            "ANSIBLE_PIPELINING", "1",
            "ANSIBLE_NOCOWS", "1",
            "ANSIBLE_LOCALHOST_WARNING", "false",
            "ANSIBLE_RETRY_FILES_ENABLED", "false"));
    Files.createDirectory(folder.resolve("world"));
  }

  @Test
  void allThatIsMadeIsReadByAnsible() throws Exception {
    List<String> command =
        new ArrayList<>(List.of("ansible-playbook", "-i", "everything.yml", "--syntax-check"));
    Files.writeString(folder.resolve("everything.yml"), Inventory.of(Programs.everything()));
    for (PlaybookTest.Sample sample : PlaybookTest.Sample.values()) {
      command.add(write(sample.program(), sample.name() + ".yml"));
    }
    try (Stream<Path> examples = Files.list(Path.of("examples"))) {
      for (Path plan : examples.map(example -> example.resolve("plan.md")).toList()) {
        if (Files.exists(plan)) {
          command.add(build(plan));
        }
      }
    }
    shell.run(command.toArray(String[]::new)).good();
  }

  private String build(Path plan) throws Exception {
    Path example = Files.createDirectory(folder.resolve(plan.getParent().getFileName()));
    try (Stream<Path> files = Files.list(plan.getParent())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, example.resolve(file.getFileName()));
      }
    }
    Desk desk = new Desk(example, Files.readString(plan));
    Desk.Run run = desk.run("build", "--to", "ansible", "-o", "playbook.yml", "plan.md");
    assertEquals(0, run.exit(), run.out() + run.err());
    return example.resolve("playbook.yml").toString();
  }

  @Test
  void stagesAreDoneInOrderAndValuesGoWithThem() throws Exception {
    Outside.Result result = play(Programs.copyAndSwitch(), ALL_SAID);
    assertEquals(0, result.exit(), result.all());
    assertEquals(
        List.of("stage-1/run-1", "stage-2/run-1", "stage-2/run-2", "stage-3/run-1"), deeds());
    assertEquals("copy-1\n", Files.readString(folder.resolve("world/current")));
  }

  @Test
  void aFailureIsUndoneLastFirst() throws Exception {
    Program program = Programs.copyAndSwitch();
    Outside.Result result = play(failing(program), ALL_SAID);
    assertEquals(2, result.exit(), result.all());
    assertEquals(
        List.of(
            "stage-1/run-1",
            "stage-2/run-1",
            "stage-2/run-2",
            "stage-2/rollback-1",
            "stage-1/rollback-1"),
        deeds());
    assertEquals(List.of("deeds"), world());
    String told =
        "stage-2 failed at: Run stage-2/run-2: Tell the readers (not done after 1 seconds)";
    assertTrue(result.out().contains(told), result.all());
  }

  @Test
  void aFailureIsLeftAsItIsIfTheOperatorSaysSo() throws Exception {
    Outside.Result result =
        play(failing(Programs.copyAndSwitch()), "-e", "confirmed=all", "-e", "on_failure=stop");
    assertEquals(2, result.exit(), result.all());
    assertEquals(List.of("stage-1/run-1", "stage-2/run-1", "stage-2/run-2"), deeds());
    assertTrue(result.out().contains("Nothing was undone."), result.all());
  }

  @Test
  void aWayBackThatCannotGoOnLeavesWhatWasBefore() throws Exception {
    Program program =
        Steps.changed(
            failing(Programs.copyAndSwitch()),
            "stage-2/rollback-1",
            step -> Steps.scripted(step, "echo no way >&2\nexit 3\n"));
    Outside.Result result = play(program, ALL_SAID);
    assertEquals(2, result.exit(), result.all());
    assertEquals(List.of("stage-1/run-1", "stage-2/run-1", "stage-2/run-2"), deeds());
    String told =
        "The way back of stage-2 stopped at: Undo stage-2/rollback-1: Point at the original"
            + " (no way). It and what was done before are not undone.";
    assertTrue(result.out().contains(told), result.all());
  }

  @Test
  void stagesThatSayNothingAreUndoneOnceAsAWhole() throws Exception {
    Outside.Result result =
        play(
            Steps.undoneAsAWhole(failing(Programs.copyAndSwitch()), "echo whole >> world/deeds\n"),
            ALL_SAID);
    assertEquals(2, result.exit(), result.all());
    assertEquals(List.of("stage-1/run-1", "stage-2/run-1", "stage-2/run-2", "whole"), deeds());
    assertTrue(result.out().contains("What this run had begun is undone."), result.all());
  }

  /** The second step of the second stage takes longer than it may. */
  private static Program failing(Program program) {
    return Steps.changed(
        program,
        "stage-2/run-2",
        step ->
            Steps.limited(
                Steps.scripted(step, "echo stage-2/run-2 >> world/deeds\nsleep 60\n"), 1));
  }

  @Test
  void tagsChooseAndAWayBackIsTakenOnDemand() throws Exception {
    Program program = Programs.copyAndSwitch();
    play(program, "-e", "confirmed=all", "--tags", "stage-1").good();
    play(program, "-e", "confirmed=all", "--tags", "stage-2/run-1").good();
    assertEquals(List.of("stage-1/run-1", "stage-2/run-1"), deeds());
    assertEquals("copy-1\n", Files.readString(folder.resolve("world/current")));
    play(program, "-e", "confirmed=all", "--tags", "rollback", "-e", "undo=stage-1,stage-2").good();
    assertEquals(
        List.of("stage-1/run-1", "stage-2/run-1", "stage-2/rollback-1", "stage-1/rollback-1"),
        deeds());
    assertEquals(List.of("deeds"), world());
  }

  @Test
  void aCheckChangesNothing() throws Exception {
    String playbook = write(Programs.copyAndSwitch(), "playbook.yml");
    List<Path> before = files();
    Outside.Result result = shell.run("ansible-playbook", "--check", playbook).good();
    assertEquals(before, files());
    assertTrue(result.out().contains("ok: [localhost]"), "what only reads is tried");
  }

  @Test
  void nothingBeginsUnlessSomebodySaysYes() throws Exception {
    Outside.Result result = play(Programs.copyAndSwitch());
    assertEquals(2, result.exit(), result.all());
    assertTrue(result.out().contains("before failed at: Begin (nobody said yes)"), result.all());
    assertEquals(List.of(), world());
  }

  @Test
  void wordsOfThePlanAreNothingButWords() throws Exception {
    Program program = Careful.program();
    Outside.Result unapproved = play(program, "-e", "confirmed=all", "-e", "SECRET=s3cret");
    assertEquals(2, unapproved.exit(), unapproved.all());
    assertEquals(List.of(), world());
    Files.writeString(
        folder.resolve("answers.yml"),
        """
        confirmed: [stage-1/manual-1]
        approvals: {"Lead {{ 7*7 }}": "Ada Berg, all is well"}
        SECRET: !unsafe "it's {{ 6*7 }}"
        """);
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path psql = Files.writeString(bin.resolve("psql"), Careful.PSQL);
    assertTrue(psql.toFile().setExecutable(true));
    shell.environment.merge("PATH", bin + ":", (path, more) -> more + path);
    shell.environment.put("REGION", "{{ 5*7 }} $HOME");
    Outside.Result result = play(program, "-v", "-e", "@answers.yml");
    assertEquals(0, result.exit(), result.all());
    assertEquals(Careful.PRINTED, Files.readString(folder.resolve("world/printed")));
    assertFalse(result.all().contains("it's"), result.all());
    assertFalse(result.all().contains("Print 49"), result.all());
    assertTrue(result.out().contains("By Ada Berg, all is well"), result.all());
    assertFalse(files().stream().anyMatch(file -> file.endsWith("inputs")), "secrets stay");
  }

  private Outside.Result play(Program program, String... more) throws Exception {
    List<String> command = new ArrayList<>(List.of("ansible-playbook"));
    command.add(write(program, "playbook.yml"));
    command.addAll(List.of(more));
    return shell.run(command.toArray(String[]::new));
  }

  private String write(Program program, String name) throws IOException {
    return Files.writeString(folder.resolve(name), Playbooks.of(program)).toString();
  }

  private List<String> deeds() throws IOException {
    return Files.readAllLines(folder.resolve("world/deeds"));
  }

  private List<String> world() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("world"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** All files but those that Ansible keeps for itself. */
  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> !file.toString().contains("/.ansible")).sorted().toList();
    }
  }
}
