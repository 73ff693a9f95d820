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

/** What {@code .rutter.yml} changes for the files below it. */
class ConfigurationTest {
  private static final String ONLY = "stage-rollback-missing";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void sit() throws IOException {
    desk = new Desk(folder, LACKING);
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

  private String severity(String file) {
    return desk.run("lint", file)
        .out()
        .lines()
        .filter(line -> line.contains("[" + ONLY + "]"))
        .findFirst()
        .orElse("");
  }

  @Test
  void anEmptyConfigurationIsFine() throws IOException {
    desk.write(".rutter.yml", "# nothing yet\n");
    assertEquals(0, desk.run("lint", "plan.md").exit());
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
