package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rutter.packs.ConfigFile;
import rutter.profile.Config;
import rutter.testing.Desk;
import rutter.testing.Desk.Run;
import rutter.testing.Outside;

/** What {@code rutter init} writes, and that it writes over nothing. */
class InitCommandTest {
  private static final String CALL =
      "\"$(git rev-parse --git-path hooks)/rutter-pre-commit\" || exit";

  @TempDir Path folder;
  private Desk desk;
  private Outside shell;

  @BeforeEach
  void sitDown() throws IOException {
    desk = new Desk(folder);
    shell = new Outside(folder);
    desk.environment.put("RUTTER_LAUNCHER", "/opt/it's/rutter");
  }

  @Test
  void writesThreeFilesAndNeverOverOne() throws IOException {
    Run first = desk.run("init");
    assertEquals(
        new Run(
            0,
            """
            wrote .rutter.yml
            wrote .pre-commit-config.yaml
              `pre-commit install` makes git run it
            wrote .github/workflows/rutter.yml
              say in it where Rutter is, instead of OWNER/rutter
            """,
            ""),
        first);
    desk.write(".rutter.yml", "mine\n");
    Run second = desk.run("init");
    assertEquals(
        """
        .rutter.yml is there already, and is left as it is
        .pre-commit-config.yaml is there already, and is left as it is
        .github/workflows/rutter.yml is there already, and is left as it is
        """,
        second.out());
    assertEquals(0, second.exit());
    assertEquals("mine\n", text(".rutter.yml"));
  }

  @Test
  void saysWhatToAddToAConfigurationOfPreCommit() throws IOException {
    desk.write(".pre-commit-config.yaml", "repos: []\n");
    Run run = desk.run("init", "--from", "https://git.example.org/tools/rutter.git");
    assertTrue(
        run.out()
            .contains(
                """
                .pre-commit-config.yaml is there already, and is left as it is
                  add to its `repos:`
                  # fetched and built once, which needs Maven and a JDK, 17 or newer
                  - repo: https://git.example.org/tools/rutter.git
                    rev: main
                    hooks:
                      - id: rutter-lint
                """),
        run.out());
    assertEquals("repos: []\n", text(".pre-commit-config.yaml"));
  }

  @Test
  void onlySaysWhatItWouldDo() throws IOException {
    Run run = desk.run("init", "--dry-run");
    assertTrue(run.out().startsWith("would write .rutter.yml\n"), run.out());
    assertFalse(Files.exists(folder.resolve(".rutter.yml")));
    assertFalse(Files.exists(folder.resolve(".github")));
  }

  @ParameterizedTest
  @CsvSource({
    "some/rutter, https://github.com/some/rutter, some/rutter@main",
    "https://github.com/some/rutter.git, https://github.com/some/rutter.git, some/rutter@main",
    "git@github.com:some/rutter, git@github.com:some/rutter, some/rutter@main",
    "https://notgithub.com/a/b, https://notgithub.com/a/b, OWNER/rutter@main",
    "/srv/git/rutter, /srv/git/rutter, OWNER/rutter@main",
  })
  void namesTheRepositoryToFetch(String from, String url, String action) throws IOException {
    assertEquals(0, desk.run("init", "--from", from).exit());
    JsonNode repository = yaml(".pre-commit-config.yaml").at("/repos/0");
    assertEquals(url, repository.at("/repo").asText());
    assertEquals("rutter-lint", repository.at("/hooks/0/id").asText());
    JsonNode steps = yaml(".github/workflows/rutter.yml").at("/jobs/lint/steps");
    assertEquals(action, steps.get(1).at("/uses").asText());
    assertFalse((text(".github/workflows/rutter.yml") + text(".rutter.yml")).contains("@@"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "x: y", "-x", "a\n- b", "#x", "${{ x }}"})
  void refusesWhatIsNoAddress(String from) {
    Run run = desk.run("init", "--from=" + from);
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("option '--from'"), run.err());
    assertFalse(Files.exists(folder.resolve(".rutter.yml")));
  }

  @Test
  void theSettingsAreReadWithAndWithoutWhatIsACommentInThem() throws Exception {
    desk.run("init");
    String settings = text(".rutter.yml");
    Config plain = ConfigFile.read(".rutter.yml", settings);
    assertTrue(plain.root());
    assertTrue(plain.overrides().isEmpty() && plain.include().isEmpty());
    String all = settings.replaceAll("(?m)^# ([a-z-]+:(?: |$)| {2,})", "$1");
    Config full = ConfigFile.read(".rutter.yml", all);
    assertEquals(List.of("docs/migrations/**/*.md"), full.include());
    assertEquals(1, full.overrides().size());
    assertEquals(Set.of("stage-rollback-missing"), full.choices().rules().keySet());
    assertTrue(full.choices().baseline().isPresent() && full.choices().profile().isPresent());
    assertEquals(0, desk.run("lint", "--fail-on=never", "plan.md").exit());
  }

  @Test
  void localHookSaysAllThatThePublishedOneSays() throws IOException {
    desk.run("init");
    JsonNode local = yaml(".pre-commit-config.yaml").at("/repos/0/hooks/0");
    JsonNode published =
        new YAMLMapper().readTree(Path.of(".pre-commit-hooks.yaml").toFile()).get(0);
    for (String key : new String[] {"id", "name", "types", "require_serial"}) {
      assertEquals(published.get(key), local.get(key), key);
    }
  }

  @Test
  void writesIntoTheTopOfARepository() throws Exception {
    assumeTool("git");
    shell.run("git", "init", "-q").good();
    Path below = Files.createDirectories(folder.resolve("docs/plans"));
    Run run = new Desk(below).run("init");
    assertTrue(run.out().startsWith("wrote ../../.rutter.yml\n"), run.out());
    assertTrue(Files.exists(folder.resolve(".rutter.yml")));
  }

  @Test
  void installsAHookWhereGitLooksForIt() throws Exception {
    assumeTool("git");
    assertEquals(
        new Run(2, "", "rutter: this is no repository of git; `git init` makes it one\n"),
        desk.run("init", "--git-hook"));
    shell.run("git", "init", "-q").good();
    assertEquals(new Run(0, "wrote .git/hooks/pre-commit\n", ""), desk.run("init", "--git-hook"));
    Path hook = folder.resolve(".git/hooks/pre-commit");
    assertTrue(Files.isExecutable(hook));
    assertTrue(text(".git/hooks/pre-commit").contains("\nrutter='/opt/it'\\''s/rutter'\n"));
    assertFalse(Files.exists(folder.resolve(".rutter.yml")));
    assertEquals(0, desk.run("init", "--git-hook").exit());
    shell.run("git", "config", "core.hooksPath", "my hooks").good();
    assertEquals(new Run(0, "wrote my hooks/pre-commit\n", ""), desk.run("init", "--git-hook"));
  }

  @Test
  void leavesAnotherHookAloneAndSaysWhatToAddToIt() throws Exception {
    assumeTool("git");
    shell.run("git", "init", "-q").good();
    desk.write(".git/hooks/pre-commit", "#!/bin/sh\n");
    Run run = desk.run("init", "--git-hook");
    assertEquals(2, run.exit());
    assertEquals(
        """
        .git/hooks/pre-commit is there already, and is left as it is
        wrote .git/hooks/rutter-pre-commit
        """,
        run.out());
    assertEquals(
        "rutter: another hook is there; plans are checked once this line is added to it:\n  "
            + CALL
            + "\n",
        run.err());
    assertEquals("#!/bin/sh\n", text(".git/hooks/pre-commit"));
    desk.write(".git/hooks/pre-commit", "#!/bin/sh\n" + CALL + "\n");
    assertEquals(0, desk.run("init", "--git-hook").exit());
  }

  @Test
  void theHookIsCleanForShellcheck() throws Exception {
    assumeTool("git");
    assumeTool("shellcheck");
    shell.run("git", "init", "-q").good();
    desk.run("init", "--git-hook");
    shell.run("shellcheck", ".git/hooks/pre-commit").good();
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private JsonNode yaml(String name) throws IOException {
    return new YAMLMapper().readTree(folder.resolve(name).toFile());
  }
}
