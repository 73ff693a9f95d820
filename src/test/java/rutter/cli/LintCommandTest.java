package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;

/** What {@code rutter lint} prints, changes and returns. */
class LintCommandTest {
  private static final String ONLY = "stage-rollback-missing";

  /** The second phase cannot be undone. */
  private static final String LACKING =
      """
      # Migration plan: move the archive

      ## Phase 1: Copy

      **Rollback:** drop the copy

      **Verification:** row counts are equal

      ## Phase 2: Switch

      **Verification:** readers see today's rows
      """;

  @TempDir private Path folder = Path.of("");
  private Desk desk;

  LintCommandTest() throws IOException {
    desk = new Desk(Files.createTempDirectory("rutter"));
  }

  @BeforeEach
  void sit() throws IOException {
    desk = new Desk(folder);
    desk.environment.put("RUTTER_TODAY", "2026-06-01");
    Files.delete(folder.resolve("plan.md"));
    desk.write("plan.md", LACKING);
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
  void aFolderIsAllPlansBelowItAndNothingElse() throws IOException {
    desk.write("docs/plans/a.md", LACKING);
    desk.write("docs/README.md", "# Welcome\n\nThis is about the weather.\n");
    desk.write("docs/.hidden/b.md", LACKING);
    desk.write("docs/c.txt", LACKING);
    Desk.Run run = desk.run("lint", "docs", "--only", ONLY);
    assertTrue(run.out().startsWith("docs/plans/a.md:9:4:"), run.out());
    assertTrue(run.out().endsWith("1 warning in 1 plan\n"), run.out());
  }

  @Test
  void whatIsNoPlanIsLeftAloneEvenIfItIsNamed() throws IOException {
    desk.write("README.md", "# Welcome\n\nThis is about the weather.\n");
    Desk.Run run = desk.run("lint", "README.md", "--fail-on", "note");
    assertEquals(0, run.exit());
    assertEquals("", run.err());
  }

  @Test
  void aFileThatCannotBeReadIsSaidAndTheOthersAreStillChecked() throws IOException {
    desk.write("binary.md", new byte[] {0, 1, 2});
    Desk.Run run = desk.run("lint", "missing.md", "binary.md", "plan.md", "--only", ONLY);
    assertEquals(2, run.exit());
    assertEquals(
        """
        rutter: missing.md: no such file
        rutter: binary.md: is binary, not a Markdown text
        """,
        run.err());
    assertTrue(run.out().contains(ONLY));
  }

  @Test
  void standardInputGoesByTheNameThatItIsGiven() throws IOException {
    desk.input = LACKING;
    desk.write("drafts/.rutter.yml", "rules: {" + ONLY + ": error}\n");
    Desk.Run run = desk.run("lint", "-", "--stdin-filename", "drafts/new.md", "--only", ONLY);
    assertTrue(run.out().startsWith("drafts/new.md:9:4: error:"), run.out());
    assertEquals(1, run.exit());
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
  void standardInputWithoutANameLiesBesideNothing() throws IOException {
    desk.input = LACKING + "\nSee [the notes](notes.md).\n";
    String rule = "link-broken";
    assertFalse(desk.run("lint", "-", "--only", rule).out().contains(rule));
    Desk.Run named = desk.run("lint", "-", "--stdin-filename", "plan.md", "--only", rule);
    assertTrue(named.out().contains(rule), named.out());
  }

  @Test
  void aConfigurationCountsForItsFolderAndThoseBelow() throws IOException {
    desk.write(".rutter.yml", "rules:\n  " + ONLY + ": error\n");
    desk.write("old/.rutter.yml", "rules: {" + ONLY + ": off}\n");
    desk.write("old/plan.md", LACKING);
    desk.write("alone/.rutter.yml", "root: true\n");
    desk.write("alone/plan.md", LACKING);
    assertTrue(severity("plan.md").contains("error:"));
    assertFalse(severity("old/plan.md").contains(ONLY));
    assertTrue(severity("alone/plan.md").contains("warning:"));
    assertTrue(desk.run("lint", "plan.md", "--no-config").out().contains("warning: Phase 2"));
  }

  private String severity(String file) {
    return desk.run("lint", file)
        .out()
        .lines()
        .filter(line -> line.contains("[" + ONLY + "]"))
        .findFirst()
        .orElse("");
  }

  @Test
  void overridesAreForTheFilesThatTheyName() throws IOException {
    desk.write(
        ".rutter.yml",
        """
        strictness: strict
        overrides:
          - files: ["drafts/**"]
            strictness: draft
        exclude: [vendor/]
        """);
    desk.write("drafts/plan.md", LACKING);
    desk.write("vendor/plan.md", LACKING);
    assertTrue(severity("plan.md").contains("error:"));
    assertTrue(severity("drafts/plan.md").contains("note:"));
    Desk.Run run = desk.run("lint", ".");
    assertFalse(run.out().contains("vendor"), run.out());
    Desk.Run named = desk.run("lint", "vendor/plan.md");
    assertEquals("rutter: vendor/plan.md: left out, as .rutter.yml excludes it\n", named.err());
  }

  @Test
  void theServerOfTheConfigurationIsThatOfItsFiles() throws IOException {
    desk.write(
        ".rutter.yml",
        """
        profile: staged
        dialect: postgresql 10
        overrides:
          - files: ["shop/**"]
            dialect: mysql
        """);
    String plan =
        "# Orders\n\n## Stage 1: Change\n\n```sql\nALTER TABLE bills ADD COLUMN state text DEFAULT 'new';\n```\n";
    desk.write("plan.md", plan);
    desk.write("shop/plan.md", plan);
    String only = "--only=sql-column-volatile-default";
    String told = desk.run("lint", "plan.md", only).out();
    assertTrue(told.contains("[sql-column-volatile-default]"), told);
    String other = desk.run("lint", "shop/plan.md", only).out();
    assertFalse(other.contains("[sql-column-volatile-default]"), other);
  }

  @Test
  void aWrongConfigurationIsRefusedWithItsLine() throws IOException {
    refused(
        "strictnes: strict",
        ".rutter.yml:1: `strictnes` is not known here; did you mean `strictness`?");
    refused(
        "strictness: stict",
        ".rutter.yml:1: `stict` is not known in `strictness`; did you mean `strict`?");
    refused(
        "rules:\n  stage-rolback-missing: off",
        ".rutter.yml:2: there is no rule `stage-rolback-missing`; did you mean `stage-rollback-missing`?");
    refused(
        "rules: {" + ONLY + ": fatal}",
        ".rutter.yml:1: `stage-rollback-missing` is one of error, warning, note, off, not `fatal`");
    refused("dialect: oracle 19", ".rutter.yml:1: `dialect` is postgresql, mysql or mariadb");
    refused("- a", ".rutter.yml:1: expected keys such as `strictness:` and `rules:`");
    refused("rules: [", ".rutter.yml:2: no YAML:");
    refused("packs: [team.yml]", "team.yml: no such file");
    refused("version: 2", ".rutter.yml:1: version 2 is not known; this Rutter reads version 1");
    refused("overrides: [{strictness: draft}]", ".rutter.yml:1: each of `overrides` needs `files`");
    refused(
        "strictness: strict\nstrictness: draft",
        ".rutter.yml:2: `strictness` stands here a second time");
  }

  private void refused(String yaml, String why) throws IOException {
    desk.write(".rutter.yml", yaml + "\n");
    Desk.Run run = desk.run("lint", "plan.md");
    assertEquals(2, run.exit(), run.out());
    assertTrue(run.err().contains(why), run.err());
  }

  @Test
  void anEmptyConfigurationIsFine() throws IOException {
    desk.write(".rutter.yml", "# nothing yet\n");
    assertEquals(0, desk.run("lint", "plan.md").exit());
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

  @Test
  void whatGitIgnoresIsNoPlanAndOnlyChangesCountIfThatIsAsked() throws Exception {
    git("init", "-q");
    desk.write(".gitignore", "built/\n");
    desk.write("built/plan.md", LACKING);
    desk.write("same.md", LACKING);
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "first");
    desk.write("plan.md", LACKING + "\n## Phase 3: Drop\n\nDrop the old rows.\n");
    assertFalse(desk.run("lint", ".").out().contains("built"));
    Desk.Run changed = desk.run("lint", ".", "--changed-since", "HEAD", "--only", ONLY);
    assertFalse(changed.out().contains("same.md"), changed.out());
    assertTrue(changed.out().contains("2 warnings in 1 plan"), changed.out());
    Desk.Run fresh = desk.run("lint", ".", "--changed-since", "HEAD", "--new-only", "--only", ONLY);
    assertTrue(fresh.out().contains("Phase 3") && !fresh.out().contains("Phase 2"), fresh.out());
    assertEquals(2, desk.run("lint", ".", "--changed-since", "nothing").exit());
  }

  private void git(String... words) throws Exception {
    String[] command = new String[words.length + 1];
    command[0] = "git";
    System.arraycopy(words, 0, command, 1, words.length);
    Process git =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, git.waitFor(), out);
  }

  @Test
  void whatIsInForceIsSaidWithItsOrigin() throws IOException {
    desk.write(
        ".rutter.yml", "strictness: strict\nrules:\n  " + ONLY + ": note\ndialect: mysql 8.4\n");
    String out = desk.run("config", "plan.md", "--fail-on", "never").out();
    assertTrue(out.contains("strictness: strict                          # .rutter.yml:1\n"), out);
    assertTrue(out.contains("fail-on: never                              # command line\n"), out);
    assertTrue(out.contains("dialect: mysql 8                            # .rutter.yml:4\n"), out);
    assertTrue(out.matches("(?s).*  " + ONLY + ": note +# .rutter.yml:3\n.*"), out);
  }
}
