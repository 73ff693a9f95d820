package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;
import rutter.testing.Desk.Run;

/** {@code rutter diff} of two files, as a user sees it. */
class DiffCommandTest {
  private static final String OLD =
      """
      # Migration plan: move the archive

      ## Stage 1: Copy

      **Risk**: high

      ```bash
      rsync -a --numeric-ids old/ new/
      ```

      **Verification**: row counts are equal
      **Rollback**: drop the copy
      """;

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void sitDown() throws IOException {
    desk = new Desk(folder, OLD);
    desk.write("old.md", OLD);
  }

  private void now(String from, String to) throws IOException {
    desk.write("plan.md", OLD.replace(from, to));
  }

  @Test
  void showsWhichWordsOfACommandHaveChanged() throws IOException {
    now("--numeric-ids ", "");
    assertEquals(
        new Run(
            0,
            """
            plan.md:8:1: warning: Stage 1 “Copy” runs “rsync -a old/ new/” without “--numeric-ids” [plan-change-command-changed]
             8 | rsync -a old/ new/
               | ^^^^^^^^^^^^^^^^^^
               ~ rsync -a [---numeric-ids -]old/ new/
               = why: Another option or another target is another command, even if it looks
                      alike.
               = help: ask why, and whether its check and its rollback still fit

            1 change: 1 warning
            """,
            ""),
        desk.run("diff", "old.md", "plan.md"));
  }

  @Test
  void failsWhereThePlanIsLessSafeThanItWas() throws IOException {
    now("**Rollback**: drop the copy\n", "");
    Run run = desk.run("diff", "old.md", "plan.md");
    assertEquals(1, run.exit());
    assertTrue(
        run.out()
            .startsWith(
                "plan.md:3:4: error: Stage 1 “Copy” has no rollback any more; it was “drop the"
                    + " copy” [plan-change-rollback-removed]\n"),
        run.out());
    assertEquals(0, desk.run("diff", "--fail-on", "never", "old.md", "plan.md").exit());
  }

  @Test
  void prosesAndTicksAreNoChange() throws IOException {
    now("## Stage 1", "It was decided in spring.\n\n## Stage 1");
    assertEquals(
        new Run(0, "no change of what the plan says is done\n", ""),
        desk.run("diff", "old.md", "plan.md"));
    assertEquals(new Run(0, "", ""), desk.run("diff", "-q", "old.md", "plan.md"));
  }

  @Test
  void whatIsGoneIsShownInTheOldVersion() throws IOException {
    desk.write("old.md", OLD + "\n## Stage 2: Switch\n\n- [ ] Switch\n");
    String found = desk.run("diff", "--fail-on", "warning", "old.md", "plan.md").out();
    assertTrue(found.startsWith("old.md:14:4: warning: Stage 2 “Switch” is gone "), found);
  }

  @Test
  void aTeamSaysHowSevereAKindIs() throws IOException {
    now("high", "low");
    assertEquals(0, desk.run("diff", "old.md", "plan.md").exit());
    desk.write(".rutter.yml", "version: 1\nrules: {plan-change-risk-lowered: error}\n");
    assertEquals(1, desk.run("diff", "old.md", "plan.md").exit());
    assertEquals(
        0, desk.run("diff", "--rule", "plan-change-risk-lowered=off", "old.md", "plan.md").exit());
    assertEquals(0, desk.run("lint", "plan.md").exit());
  }

  @Test
  void oneVersionMayComeFromStandardInput() throws IOException {
    now("high", "low");
    desk.input = OLD;
    String found = desk.run("diff", "-", "plan.md").out();
    assertTrue(
        found.startsWith("plan.md:5:11: warning: the risk of Stage 1 “Copy” is “low”"), found);
  }

  @Test
  void writesJsonByItsSchema() throws IOException {
    now("-a", "-avx");
    JsonNode json =
        new ObjectMapper()
            .readTree(desk.run("diff", "--format", "json", "old.md", "plan.md").out());
    assertEquals(
        Set.of(),
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("schemas/findings.schema.json")))
            .validate(json));
    JsonNode pieces = json.at("/documents/0/findings/0/rewording/pieces");
    assertEquals("[\"kept\", \"gone\", \"new\", \"kept\"]", pieces.findValues("is").toString());
  }

  @Test
  void secretsStayHidden() throws IOException {
    String login = "```bash\ncurl -u admin:Tr0ub4dor-%s https://db.example.org/copy\n```\n";
    desk.write("old.md", OLD + login.formatted("one"));
    desk.write("plan.md", OLD + login.formatted("other"));
    for (String format : new String[] {"text", "json", "sarif", "github", "markdown"}) {
      Run run = desk.run("diff", "--format", format, "old.md", "plan.md");
      assertFalse(run.out().contains("Tr0ub4dor"), run.out());
      assertTrue(run.out().contains("plan-change-"), run.out());
    }
  }

  @Test
  void anotherSecretIsAChangeToo() throws IOException {
    String login = "```bash\ncurl -u admin:Tr0ub4dor-%s https://db.example.org/copy\n```\n";
    desk.write("old.md", OLD + login.formatted("one"));
    desk.write("plan.md", OLD + login.formatted("two"));
    Run run = desk.run("diff", "old.md", "plan.md");
    assertTrue(run.out().startsWith("plan.md:1:3: warning: what is hidden as a sec"), run.out());
  }

  @Test
  void whatCannotBeComparedIsSaidInOneLine() throws IOException {
    desk.write("notes.md", "# Notes\n");
    String nothing = "has nothing to compare: no stage, check or gap\n";
    assertEquals(
        new Run(2, "", "rutter: notes.md: " + nothing), desk.run("diff", "notes.md", "notes.md"));
    assertEquals(
        new Run(2, "", "rutter: gone.md: no such file\n"), desk.run("diff", "gone.md", "plan.md"));
    assertEquals(
        new Run(2, "", "rutter: -: can be one of the two versions, not both\n"),
        desk.run("diff", "-", "-"));
    assertEquals(
        new Run(2, "", "rutter: --rev: takes one file, not two\n"),
        desk.run("diff", "--rev", "HEAD", "old.md", "plan.md"));
    assertEquals(
        new Run(2, "", "rutter: --rev2: needs --rev\n"),
        desk.run("diff", "--rev2", "HEAD", "plan.md"));
  }
}
