package rutter.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rutter.testing.Outside.assumeTool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rutter.testing.Desk;
import rutter.testing.Desk.Run;
import rutter.testing.Outside;

/** What the shells make of the scripts that complete. */
class CompletionTest {
  /** As bash does it when the tabulator key is struck behind the last word. */
  private static final String BASH =
      """
      . ./rutter.bash
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
      _complete_rutter rutter "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" 2>/dev/null
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  /** The prompt is not what is typed to set it, so that it is not seen before it is there. */
  private static final String ZSH =
      """
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell "autoload -U compinit; compinit -u -D; source ./rutter.bash; PS1=pro''mpt"
      zpty -r -m shell out '*prompt*'
      zpty -w -n shell $'rutter explain stage-rollback-m\\t'
      zpty -r -m shell out '*stage-rollback-missing*' && print completed
      zpty -d shell
      """;

  @TempDir Path folder;
  private Desk desk;
  private Outside shell;

  @BeforeEach
  void writeScripts() throws IOException {
    desk = new Desk(folder);
    shell = new Outside(folder);
    desk.write("rutter.bash", desk.run("completion", "bash").out());
    desk.write("rutter.fish", desk.run("completion", "fish").out());
  }

  @ParameterizedTest
  @CsvSource({
    "ex, explain",
    "explain stage-rollback-m, stage-rollback-missing",
    "rules --strictness st, standard strict",
    "rules --fam, --family",
    "rules --family stag, stages",
    "show --format js, json",
    "completion f, fish",
    "lint pla, ''",
  })
  void bashCompletes(String typed, String words) throws Exception {
    String completed = shell.run(words(typed)).good().out();
    assertEquals(words, completed.strip().replace('\n', ' '));
  }

  private static String[] words(String typed) {
    List<String> words = new ArrayList<>(List.of("bash", "-c", BASH, "bash", "rutter"));
    words.addAll(List.of(typed.split(" ")));
    return words.toArray(String[]::new);
  }

  @Test
  void bashCompletesFilesWhereNoWordIsKnown() throws Exception {
    String how = shell.run("bash", "-c", ". ./rutter.bash; complete -p rutter").good().out();
    assertEquals("complete -o default -F _complete_rutter rutter\n", how);
  }

  @Test
  void zshCompletes() throws Exception {
    assumeTool("zsh");
    assertEquals(desk.run("completion", "bash"), desk.run("completion", "zsh"));
    assertEquals("completed\n", shell.run("timeout", "60", "zsh", "-f", "-c", ZSH).out());
  }

  @ParameterizedTest
  @CsvSource({
    "ex, explain",
    "explain stage-rollback-m, stage-rollback-missing",
    "rules --strictness st, standard strict",
    "rules --fam, --family",
    "rules --family stag, stages",
    "show --format js, json",
    "completion f, fish",
    "show pla, plan.md",
    "lint pla, plan.md",
    "show --gap-map pla, plan.md",
  })
  void fishCompletes(String typed, String words) throws Exception {
    assumeTool("fish");
    String command = "source rutter.fish; complete -C 'rutter " + typed + "'";
    String completed = shell.run("fish", "--no-config", "-c", command).good().out();
    assertEquals(words, completed.replaceAll("\t.*", "").strip().replace('\n', ' '));
  }

  @Test
  void namesEveryCommandThatHelpNames() {
    String help = desk.run("--help").out();
    List<String> commands =
        help.lines()
            .dropWhile(line -> !line.equals("Commands:"))
            .filter(line -> line.matches("  \\w.*"))
            .map(line -> line.strip().split(" ")[0])
            .toList();
    String fish = desk.run("completion", "fish").out();
    assertTrue(commands.size() > 3, help);
    commands.forEach(command -> assertTrue(fish.contains(" -f -a " + command + " -d"), command));
  }

  @Test
  void knowsNoOtherShell() {
    Run run = desk.run("completion", "tcsh");
    assertEquals(2, run.exit());
    assertTrue(run.err().startsWith("rutter: "), run.err());
    assertEquals(2, desk.run("completion").exit());
  }
}
