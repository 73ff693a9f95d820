package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Desk.LACKING;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.testing.Desk;

/** What a team's own pack asks of its plans, and how a wrong one is refused. */
class TeamPacksTest {
  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void sit() throws IOException {
    desk = new Desk(folder, LACKING);
    desk.write(".rutter.yml", "packs: [team.yml]\n");
  }

  @Test
  void aTeamsPackAddsRulesAndAsksForMore() throws IOException {
    desk.write(
        "team.yml",
        """
        version: 1
        severities:
          standard: {stage-rollback-missing: error}
        profiles:
          all:
            sections:
              data-protection:
                titles: [Data Protection]
                required: standard
                hint: which personal data are moved
        rules:
          switch-not-on-friday:
            message: "“{match}” is no day to switch on"
            why: Nobody is there on Saturday.
            help: choose another day
            severity: error
            forbid: '(?i)friday'
        """);
    desk.write("plan.md", LACKING + "\nWe switch on Friday.\n");
    Desk.Run run = desk.run("lint", "plan.md");
    assertTrue(run.out().contains("error: Phase 2 “Switch” has no rollback"), run.out());
    assertTrue(
        run.out().contains("13:14: error: “Friday” is no day to switch on [switch-not-on-friday]"),
        run.out());
    assertTrue(run.out().contains("no section “Data Protection”"), run.out());
    Desk.Run off = desk.run("lint", "plan.md", "--rule", "switch-not-on-friday=off");
    assertFalse(off.out().contains("Friday"), off.out());
  }

  @Test
  void aRuleCanRequireSomethingOfStagesThatTouchALayer() throws IOException {
    desk.write(
        "team.yml",
        """
        rules:
          data-stage-needs-backup:
            message: "{stage} touches the {cause} and names no backup"
            when: {layer: data}
            require: '(?i)backup'
            in: stage
        """);
    desk.write(
        "plan.md",
        """
        # Migration plan: move the archive

        ## Stage 1 — Copy

        **Layers affected**: data

        ## Stage 2 — Switch

        **Layers affected**: data

        Take a backup first.

        ## Stage 3 — Tidy up

        **Layers affected**: code
        """);
    Desk.Run run = desk.run("lint", "plan.md", "--only", "data-stage-needs-backup");
    assertTrue(
        run.out().contains("3:4: warning: Stage 1 “Copy” touches the data and names no backup"),
        run.out());
    assertTrue(run.out().contains("1 warning in 1 plan"), run.out());
  }

  @Test
  void aWrongPackIsRefusedWithItsLine() throws IOException {
    refused("rules: {x: {}}", "team.yml:1: a rule is named in small words with dashes, not `x`");
    refused(
        "rules: {my-rule: {message: m}}",
        "team.yml:1: rule `my-rule` needs either `require` or `forbid`");
    refused("rules: {my-rule: {message: m, forbid: '('}}", "team.yml:1: is no regular expression:");
    refused(
        "rules: {stage-rollback-missing: {message: m, forbid: a}}",
        "is a rule of Rutter; choose another name");
    refused(
        "profiles: {staged: {sections: {rollback: {requird: strict}}}}",
        "`requird` is not known in section `rollback`; did you mean `required`?");
    refused("profiles: {stagd: {}}", "`stagd` is not known in `profiles`; did you mean `staged`?");
    refused(
        "profiles: {staged: {fields: {stage: {risk: {type: levl}}}}}",
        "`levl` is not known in `type`; did you mean `level`?");
  }

  @Test
  void aSectionOfAnotherLevelThanThePackAsksForIsMisplaced() throws IOException {
    desk.write(
        "team.yml",
        """
        profiles:
          all:
            sections:
              data-protection: {titles: [Data Protection], level: 2}
        """);
    desk.write("plan.md", LACKING + "\n### Data Protection\n\nNone is moved.\n");
    Desk.Run run = desk.run("lint", "plan.md", "--only", "section-misplaced");
    assertTrue(
        run.out()
            .startsWith(
                "plan.md:13:5: note: “Data Protection” is a heading of level 3, and the profile"
                    + " asks for level 2 [section-misplaced]\n"),
        run.out());
    assertTrue(run.out().contains("write `##` before it"), run.out());
    desk.write("plan.md", LACKING + "\n## Data Protection\n\nNone is moved.\n");
    assertEquals("", desk.run("lint", "plan.md", "--only", "section-misplaced", "-q").out());
  }

  @Test
  void aFieldForAPersonNamesOne() throws IOException {
    desk.write(
        "team.yml",
        """
        profiles:
          all:
            fields:
              stage:
                operator: {names: [Operator], type: person, hint: who runs it}
        """);
    assertTrue(operatedBy("none").contains("who runs it"), operatedBy("none"));
    assertTrue(operatedBy("4711").contains("“Operator”"), operatedBy("4711"));
    assertFalse(operatedBy("Ada Lovelace").contains("“Operator”"));
    assertFalse(operatedBy("the database team").contains("“Operator”"));
  }

  private String operatedBy(String who) throws IOException {
    desk.write("plan.md", LACKING + "\n**Operator**: " + who + "\n");
    return desk.run("lint", "plan.md", "--only", "field-unclear").out();
  }

  private void refused(String yaml, String why) throws IOException {
    desk.write("team.yml", yaml + "\n");
    Desk.Run run = desk.run("lint", "plan.md");
    assertEquals(2, run.exit(), run.out());
    assertTrue(run.err().contains(why), run.err());
  }
}
