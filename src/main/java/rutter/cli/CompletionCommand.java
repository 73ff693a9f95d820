package rutter.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rutter.world.Console;
import rutter.world.ExitCode;

/** {@code rutter completion}: a script by which a shell completes what is typed after rutter. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = Rutter.Version.class,
    description = "Prints a script that lets a shell complete commands, options and rules.",
    footer = {
      "",
      "bash:  rutter completion bash >~/.local/share/bash-completion/completions/rutter",
      "zsh:   echo 'source <(rutter completion zsh)' >>~/.zshrc",
      "fish:  rutter completion fish >~/.config/fish/completions/rutter.fish"
    })
final class CompletionCommand implements Callable<Integer> {
  /** What completes. */
  enum Shell {
    bash,
    zsh,
    fish
  }

  private final Console console;

  @Parameters(
      paramLabel = "SHELL",
      description = "The shell to write for: ${COMPLETION-CANDIDATES}.")
  private Shell shell = Shell.bash;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandLine all = Rutter.withAllCommands(console);
    String script =
        switch (shell) {
          case bash, zsh -> bash(AutoComplete.bash(Rutter.NAME, all));
          case fish -> FishCompletion.of(all.getCommandSpec());
        };
    console.out().print(script);
    return ExitCode.CLEAN;
  }

  /** Without what picocli tells its own users first. */
  private static String bash(String script) {
    int start = Math.max(0, script.indexOf("\nif [ -n \"$BASH_VERSION\" ]"));
    return "# Completes rutter in bash and zsh.\n" + script.substring(start).stripTrailing() + "\n";
  }
}
