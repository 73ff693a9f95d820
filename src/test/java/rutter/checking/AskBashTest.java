package rutter.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.config.Resolver;
import rutter.config.Wishes;
import rutter.packs.RuleFiles;
import rutter.reading.PlanReader;
import rutter.rules.Around;
import rutter.testing.Desk;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.LastChanges;

/** What becomes of a plan when bash may say which of its scripts cannot run. */
class AskBashTest {
  private static final String PLAN =
      """
      # Migration plan: move the archive

      ## Phase 1: Copy

      ```bash
      %s
      ```
      """;

  /** Only bash itself knows that nothing closes this. */
  private static final String REFUSED = "df -h\necho $[1+2";

  private static final String BY_BASH =
      "plan.md:7:1: error: bash refuses this code in this line,"
          + " unexpected EOF while looking for matching `]' [shell-cannot-run]";

  @TempDir private Path folder = Path.of("");
  private Desk desk;

  AskBashTest() throws IOException {
    desk = new Desk(Files.createTempDirectory("rutter"));
  }

  @BeforeEach
  void sit() throws IOException {
    desk = new Desk(folder);
    desk.environment.put("PATH", System.getenv("PATH"));
  }

  /** What is said of a script, if anything. */
  private String lint(String script, String... options) throws IOException {
    desk.write("plan.md", PLAN.formatted(script));
    String[] words = {"lint", "plan.md", "--only", "shell-cannot-run", "--fail-on", "never"};
    Desk.Run run = desk.run(concat(words, options));
    assertEquals("", run.err());
    return run.out().lines().findFirst().orElse("");
  }

  private static String[] concat(String[] words, String... more) {
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return all;
  }

  private void assumeBash() {
    assumeTrue(Bash.of(console()).isPresent(), "no bash to ask");
  }

  @Test
  void bashKnowsMoreThanRutter() throws IOException {
    assumeBash();
    assertEquals("1 plan, nothing to say", lint(REFUSED));
    assertEquals(BY_BASH, lint(REFUSED, "--ask-bash"));
  }

  @Test
  void whatBashTakesCanRun() throws IOException {
    assumeBash();
    String extended = "ls !(*.sql)";
    assertTrue(lint(extended).startsWith("plan.md:6:5: error"));
    assertEquals("1 plan, nothing to say", lint(extended, "--ask-bash"));
  }

  @Test
  void whereBothRefuseRutterSaysWhatIsMissing() throws IOException {
    assumeBash();
    assertTrue(lint("if true; then", "--ask-bash").contains("“if” has no “fi”"));
  }

  @Test
  void theWordsOfAScriptAreNotRepeated() throws IOException {
    assumeBash();
    String said = lint("PW=(hunter2) [[ hunter2 hunter2 ]]\n[[ a hunter2 ]]", "--ask-bash");
    assertTrue(said.startsWith("plan.md:"), said);
    assertFalse(said.contains("hunter2"), said);
  }

  @Test
  void nothingIsRun() throws IOException {
    assumeBash();
    Path start = desk.write("start.sh", "touch '" + folder + "/started'\n");
    desk.environment.put("BASH_ENV", start.toString());
    desk.environment.put("ENV", start.toString());
    desk.environment.put("BASH_FUNC_echo%%", "() { touch " + folder + "/called; }");
    String touch = "touch '" + folder + "/ran'";
    lint(touch + "\necho $(" + touch + ") `" + touch + "` $[1+2", "--ask-bash");
    lint("set +n\n" + touch + "\na[$(" + touch + ")]=1", "--ask-bash");
    for (String made : new String[] {"started", "called", "ran"}) {
      assertFalse(Files.exists(folder.resolve(made)), made);
    }
  }

  @Test
  void onlyTheUserSaysThatItIsAsked() throws IOException {
    fake("printf 'GNU bash, version 5.2' ; : >'" + folder + "/asked'");
    lint(REFUSED);
    assertFalse(asked());
    desk.write(".rutter.yml", "ask-bash: true\n");
    lint(REFUSED, "--no-ask-bash");
    assertFalse(asked());
    lint(REFUSED);
    assertTrue(asked());
    Files.delete(folder.resolve("asked"));
    desk.write(".rutter.yml", "overrides:\n  - files: [plan.md]\n    ask-bash: false\n");
    lint(REFUSED);
    assertFalse(asked());
    lint(REFUSED, "--ask-bash");
    assertTrue(asked());
  }

  @Test
  void aBashThatIsOldOrSilentOrMissingSaysNothing() throws IOException {
    fake("echo 'GNU bash, version 3.2.57'; echo '/dev/stdin: line 1: no' >&2");
    assertEquals("1 plan, nothing to say", lint(REFUSED, "--ask-bash"));
    fake("case $1 in --version) echo 'GNU bash, version 5.2' ;; *) while :; do :; done ;; esac");
    assertTrue(lint("if true; then", "--ask-bash").contains("“if” has no “fi”"));
    fake("case $1 in --version) echo 'GNU bash, version 5.2' ;; *) exit 3 ;; esac");
    assertTrue(lint("if true; then", "--ask-bash").contains("“if” has no “fi”"));
    desk.environment.put("PATH", folder.resolve("nowhere").toString());
    assertEquals("1 plan, nothing to say", lint(REFUSED, "--ask-bash"));
  }

  @Test
  void aBashBesideThePlansIsNotAsked() throws IOException {
    fake("printf 'GNU bash, version 5.2' ; : >'" + folder + "/asked'");
    Path here = Path.of("").toAbsolutePath();
    desk.environment.put("PATH", here.relativize(folder.toRealPath()) + ":" + here);
    lint(REFUSED, "--ask-bash");
    assertFalse(asked());
  }

  @Test
  void whatATerminalShowsOrAnotherShellReadsIsNotAskedAbout() throws IOException {
    assumeBash();
    assertEquals("1 plan, nothing to say", lint("$ echo $[1+2", "--ask-bash"));
    desk.write("zsh.md", PLAN.formatted(REFUSED).replace("```bash", "```zsh"));
    Desk.Run run = desk.run("lint", "zsh.md", "--only", "shell-cannot-run", "--ask-bash");
    assertEquals(0, run.exit(), run.out());
  }

  @Test
  void whatIsRememberedCountsAsLongAsTheBashIsTheSame() throws IOException {
    fake("echo 'GNU bash, version 5.1.0'");
    Asked asked = new Asked(surroundings());
    assertTrue(asked.verdict("ls").filter(Around.Verdict::runs).isPresent());
    assertTrue(Asked.isSame(asked.answers(), surroundings()));
    fake("echo 'GNU bash, version 5.2.0'");
    assertFalse(Asked.isSame(asked.answers(), surroundings()));
  }

  private Surroundings surroundings() {
    Documents documents = new Documents(console(), 1000);
    PlanReader reader = new PlanReader(RuleFiles.vocabulary());
    Supplier<LocalDate> today = () -> LocalDate.EPOCH;
    LastChanges changes = new LastChanges(console(), today);
    Path plan = folder.resolve("plan.md");
    Checker checker =
        new Checker(
            console(), documents, new InForce(documents, new Wishes(Map.of(), List.of(), false)));
    Checker.Task task =
        new Checker.Task(plan, true, "plan.md", Resolver.of(List.of(), plan), List.of());
    return new Surroundings(
        plan, documents, reader, changes, today, () -> Bash.of(console()), checker, task);
  }

  private Console console() {
    return new Console(System.in, System.out, System.err, desk.environment, folder, false);
  }

  private boolean asked() {
    return Files.exists(folder.resolve("asked"));
  }

  /** Only a program that calls itself bash. */
  private void fake(String script) throws IOException {
    Path bash = desk.write("bash", "#!/bin/sh\n" + script + "\n");
    assertTrue(bash.toFile().setExecutable(true));
    desk.environment.put("PATH", folder.toString());
  }
}
