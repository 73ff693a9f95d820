package rutter.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.ExitCode;
import rutter.world.Git;
import rutter.world.NewFiles;
import rutter.world.Release;

/** {@code rutter init}: what a repository needs for its plans to be checked. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    versionProvider = Rutter.Version.class,
    description = {
      "Writes .rutter.yml, a configuration for pre-commit and a workflow for GitHub into",
      "this repository. What is there already is left as it is."
    })
final class InitCommand implements Callable<Integer> {
  private static final String PRE_COMMIT = ".pre-commit-config.yaml";
  private static final String SOMEWHERE = "OWNER/rutter";

  private final Console console;
  private final Git git;

  @Option(
      names = "--from",
      paramLabel = "URL",
      converter = Origin.Converter.class,
      description = {
        "The repository of Rutter that pre-commit and GitHub are to fetch:",
        "OWNER/REPO on GitHub, or any address that git takes."
      })
  private Optional<Origin> from = Optional.empty();

  @Option(
      names = "--git-hook",
      description = "Instead, let git itself check what is staged before each commit.")
  private boolean gitHook;

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  InitCommand(Console console) {
    this.console = console;
    this.git = new Git(console);
  }

  @Override
  public Integer call() {
    NewFiles files = new NewFiles(console, git.top().orElse(console.directory()), dryRun);
    try {
      return gitHook ? new GitHook(console, git, files).install() : files(files);
    } catch (UnreadableException e) {
      console.problem(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    }
  }

  private int files(NewFiles files) throws UnreadableException {
    String revision = Release.version().map(version -> "v" + version).orElse("main");
    Optional<String> action = from.flatMap(Origin::onGithub);
    files.write(".rutter.yml", InitTemplate.text("rutter.yml", Map.of()));
    preCommit(files, revision);
    String workflow = ".github/workflows/rutter.yml";
    boolean written =
        files.write(
            workflow,
            InitTemplate.text(
                "github-workflow.yml",
                Map.of("action", action.orElse(SOMEWHERE), "revision", revision)));
    if (written && action.isEmpty()) {
      files.say("  say in it where Rutter is, instead of " + SOMEWHERE);
    }
    return ExitCode.CLEAN;
  }

  private void preCommit(NewFiles files, String revision) throws UnreadableException {
    String text =
        from.map(
                origin ->
                    InitTemplate.text(
                        "pre-commit-fetched.yaml",
                        Map.of("url", origin.url(), "revision", revision)))
            .orElseGet(() -> InitTemplate.text("pre-commit-local.yaml", Map.of()));
    if (files.write(PRE_COMMIT, text)) {
      files.say("  `pre-commit install` makes git run it");
    } else if (!files.holds(PRE_COMMIT, "rutter")) {
      files.say("  add to its `repos:`");
      List<String> below = text.lines().dropWhile(line -> !line.startsWith("  ")).toList();
      below.forEach(files::say);
    }
  }
}
