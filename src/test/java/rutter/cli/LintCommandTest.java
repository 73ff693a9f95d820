package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Desk.LACKING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;

/** What {@code rutter lint} prints, changes and returns. */
class LintCommandTest {
  private static final String ONLY = "stage-rollback-missing";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void sit() throws IOException {
    desk = new Desk(folder, LACKING);
  }

  @Test
  void aFindingPointsAtTheLineAndSaysWhyAndWhatToDo() {
    Desk.Run run = desk.run("lint", "plan.md", "--only", ONLY);
    assertEquals(
        "plan.md:9:4: warning: Phase 2 “Switch” has no rollback [stage-rollback-missing]",
        run.out().lines().findFirst().orElse(""));
    assertTrue(run.out().contains("= why: A stage that cannot be undone"), run.out());
    assertTrue(run.out().contains("= help: add a “Rollback” below its heading"), run.out());
    assertTrue(run.out().endsWith("1 warning in 1 plan\n"), run.out());
  }

  @Test
  void onlyErrorsFailARunUnlessMoreIsAsked() {
    assertEquals(0, desk.run("lint", "plan.md", "--only", ONLY).exit());
    assertEquals(1, desk.run("lint", "plan.md", "--only", ONLY, "--fail-on", "warning").exit());
    assertEquals(1, desk.run("lint", "plan.md", "--strictness", "strict").exit());
    assertEquals(
        0, desk.run("lint", "plan.md", "--strictness", "strict", "--fail-on", "never").exit());
    assertEquals(1, desk.run("lint", "plan.md", "--rule", ONLY + "=error").exit());
  }

  @Test
  void quietKeepsOnlyWhatFails() {
    assertEquals("", quiet("--fail-on", "error"));
    assertTrue(quiet("--fail-on", "warning").contains(ONLY));
  }

  private String quiet(String... more) {
    String[] words = {"lint", "plan.md", "--quiet", "--only", ONLY, more[0], more[1]};
    return desk.run(words).out().replaceAll("(?m)^.*nothing to say\\n", "");
  }

  @Test
  void ofATemplateNothingIsWorseThanANote() throws IOException {
    String template =
        """
        # Migration Plan Template

        > Copy this template and replace everything in brackets.

        See [the notes](notes.md).

        ## Stage 1: [Name of the stage]

        **Risk**: [Low/Medium/High]

        ## Stage 2: [Name of the stage]

        **Risk**: [Low/Medium/High]
        """;
    desk.write("template.md", template);
    Desk.Run run = desk.run("lint", "template.md", "--rule", "link-broken=error");
    assertTrue(run.out().contains("note: there is no `notes.md` [link-broken]"), run.out());
    assertEquals(0, run.exit());
  }

  @Test
  void aFixIsShownOrMadeAndASecondOneChangesNothing() throws IOException {
    String bare =
        "# Migration plan: move the archive\n\n## Phase 1: Copy\n\n**Verification:** counts\n";
    desk.write("plan.md", bare);
    Desk.Run shown = desk.run("lint", "plan.md", "--only", "section-missing", "--fix", "--diff");
    assertTrue(shown.out().contains("+## Rollback Plan"), shown.out());
    assertEquals(bare, Files.readString(folder.resolve("plan.md")));
    desk.run("lint", "plan.md", "--only", "section-missing", "--fix");
    String mended = Files.readString(folder.resolve("plan.md"));
    assertTrue(mended.startsWith(bare.stripTrailing()), mended);
    assertTrue(mended.contains("## Rollback Plan"), mended);
    desk.run("lint", "plan.md", "--only", "section-missing", "--fix");
    assertEquals(mended, Files.readString(folder.resolve("plan.md")));
  }

  @Test
  void aBaselineLetsPassWhatWasThereBefore() throws IOException {
    String[] strict = {
      "lint", "plan.md", "--only", ONLY, "--fail-on", "note", "--baseline", "known.jsonl"
    };
    assertEquals(2, desk.run(strict).exit());
    desk.run("lint", "plan.md", "--only", ONLY, "--baseline", "known.jsonl", "--update-baseline");
    assertEquals(0, desk.run(strict).exit());
    desk.write("plan.md", "\n\n" + LACKING);
    assertEquals(0, desk.run(strict).exit());
    desk.write("plan.md", LACKING + "\n## Phase 3: Drop\n\nDrop the old rows.\n");
    Desk.Run more = desk.run(strict);
    assertEquals(1, more.exit());
    assertTrue(more.out().contains("Phase 3"), more.out());
    assertFalse(more.out().contains("Phase 2"), more.out());
  }

  @Test
  void findingsGoToFilesInOtherFormats() throws IOException {
    desk.run(
        "lint",
        "plan.md",
        "--format",
        "json:out.json",
        "--format",
        "sarif:out.sarif",
        "--only",
        ONLY);
    assertTrue(Files.readString(folder.resolve("out.json")).contains("\"rutter.findings/1\""));
    assertTrue(Files.readString(folder.resolve("out.sarif")).contains("\"2.1.0\""));
    assertEquals(2, desk.run("lint", "plan.md", "--format", "xml").exit());
  }

  @Test
  void optionsThatMeanNothingAreRefused() {
    for (String[] words :
        new String[][] {
          {"--new-only"},
          {"--diff"},
          {"--jobs", "0"},
          {"--stdin-filename", "a.md"},
          {"--update-baseline"},
          {"--rule", "stage-rolback-missing=off"},
          {"--only", "stage-rolback-missing"}
        }) {
      String[] line = new String[words.length + 2];
      line[0] = "lint";
      line[1] = "plan.md";
      System.arraycopy(words, 0, line, 2, words.length);
      assertEquals(2, desk.run(line).exit(), words[0]);
    }
  }

  @Test
  void severalAtOnceSayTheSameInTheSameOrder() throws IOException {
    for (int i = 0; i < 30; i++) {
      desk.write("many/plan-" + i + ".md", LACKING);
    }
    String one = desk.run("lint", "many", "--jobs", "1").out();
    assertEquals(one, desk.run("lint", "many", "--jobs", "4").out());
  }
}
