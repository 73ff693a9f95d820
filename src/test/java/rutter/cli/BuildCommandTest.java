package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;

/** {@code rutter build}: what is written where, and when nothing is. */
class BuildCommandTest {
  private static final String PLAN =
      """
      # Migration plan: move the archive

      ## Phase 1: Copy

      ```bash {id=copy}
      copy --all
      ```

      **Verification:** row counts are equal

      **Rollback:** drop the copy
      """;

  @TempDir Path folder;

  private Desk desk(String plan) throws IOException {
    return new Desk(folder, plan);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void aPlanWithErrorsIsNotBuilt() throws IOException {
    Desk.Run run = desk(Desk.LACKING).run("build", "plan.md", "--to", "program");
    assertEquals(1, run.exit());
    assertTrue(run.out().contains("Phase 2"), run.out());
    assertTrue(run.out().contains("rollback"), run.out());
    assertEquals(List.of("plan.md"), files());
  }

  @Test
  void whatIsNoPlanIsNotBuilt() throws IOException {
    Desk.Run run = desk("# Notes\n\nNothing to move.\n").run("build", "plan.md");
    assertEquals(2, run.exit());
    assertEquals(
        "rutter: plan.md: does not read as a migration plan; with --profile NAME it is taken for"
            + " one\n",
        run.err());
    assertEquals(List.of("plan.md"), files());
  }

  @Test
  void whatFailsARunIsTheUsersToSay() throws IOException {
    String[] build = {"build", "plan.md", "--strictness", "draft", "--fail-on", "note"};
    Desk.Run run = desk(Desk.LACKING).run(build);
    assertEquals(1, run.exit());
    assertTrue(run.out().contains("note: "), run.out());
    assertEquals(List.of("plan.md"), files());
  }

  @Test
  void aDraftMayLackWhatIsStillToBeWritten() throws IOException {
    Desk.Run run =
        desk(Desk.LACKING)
            .run("build", "plan.md", "--strictness", "draft", "--to", "program", "-o", "out.json");
    assertEquals(0, run.exit(), run.out() + run.err());
    assertEquals(List.of("out.json", "plan.md"), files());
  }

  @Test
  void withoutAnotherNameItIsWrittenBesideThePlan() throws IOException {
    Desk desk = desk(PLAN);
    Desk.Run run = desk.run("build", "plan.md", "--strictness", "draft", "--to", "program");
    assertEquals(0, run.exit(), run.out() + run.err());
    String name = folder.getFileName() + ".program.json";
    assertTrue(run.err().contains(name), run.err());
    assertTrue(files().contains(name), files().toString());
  }

  @Test
  void aFileOfSomebodyElseIsKept() throws IOException {
    Desk desk = desk(PLAN);
    Files.writeString(folder.resolve("out.json"), "{\"mine\": true}");
    String[] build = {
      "build", "plan.md", "--strictness", "draft", "--to", "program", "-o", "out.json"
    };
    Desk.Run refused = desk.run(build);
    assertEquals(2, refused.exit());
    assertEquals(
        "rutter: out.json: exists and was not made by Rutter; name another file, or use --force\n",
        refused.err());
    assertEquals("{\"mine\": true}", Files.readString(folder.resolve("out.json")));
    String[] forced = Stream.concat(Stream.of(build), Stream.of("--force")).toArray(String[]::new);
    assertEquals(0, desk.run(forced).exit());
    assertTrue(Files.readString(folder.resolve("out.json")).contains("rutter.program/1"));
    assertEquals(0, desk.run(build).exit(), "what Rutter made it makes again");
  }

  @Test
  void allTargetsGoToAFolder() throws IOException {
    Desk.Run run =
        desk(PLAN).run("build", "plan.md", "--strictness", "draft", "--to", "all", "-o", "out/");
    assertEquals(0, run.exit(), run.out() + run.err());
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertTrue(files.count() > 4);
    }
  }

  @Test
  void theRunbookMayBeRun() throws IOException {
    desk(PLAN).run("build", "plan.md", "--strictness", "draft", "-o", "runbook.sh");
    assertTrue(Files.isExecutable(folder.resolve("runbook.sh")));
    assertFalse(Files.isExecutable(folder.resolve("plan.md")));
  }

  @Test
  void standardOutputTakesIt() throws IOException {
    Desk desk = desk(PLAN);
    desk.input = PLAN;
    Desk.Run run = desk.run("build", "-", "--strictness", "draft", "--to", "program");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("\"phase-1/copy\""), run.out());
    assertEquals(List.of("plan.md"), files());
  }

  @Test
  void aTargetThatThereIsNotIsSaid() throws IOException {
    Desk.Run run = desk(PLAN).run("build", "plan.md", "--to", "chekclist");
    assertEquals(2, run.exit());
    assertEquals(
        "rutter: --to: `chekclist` is not known in a target; did you mean `checklist`?\n",
        run.err());
  }

  @Test
  void whatIsWrongInFrontMatterHasItsLine() throws IOException {
    String plan = "---\ntitle: Move\ninputs:\n  RELEASE: {typ: text}\n---\n\n" + PLAN;
    Desk.Run run = desk(plan).run("build", "plan.md", "--strictness", "draft", "--to", "program");
    assertEquals(2, run.exit());
    assertEquals(
        "rutter: plan.md:4: `typ` is not known in `inputs`; did you mean `type`?\n", run.err());
  }
}
