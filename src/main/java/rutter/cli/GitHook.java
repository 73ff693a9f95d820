package rutter.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.ExitCode;
import rutter.world.Git;
import rutter.world.NewFiles;

/** A hook of git that checks what is staged, in a repository that has none yet. */
final class GitHook {
  private static final String TEMPLATE = "git-hook";
  private static final String HOOK = "pre-commit";

  /** Where another hook has that name, this one waits beside it to be called. */
  private static final String BESIDE = "rutter-pre-commit";

  private static final String CALL = "\"$(git rev-parse --git-path hooks)/" + BESIDE + "\" || exit";

  private final Console console;
  private final Git git;
  private final NewFiles files;

  GitHook(Console console, Git git, NewFiles files) {
    this.console = console;
    this.git = git;
    this.files = files;
  }

  int install() throws UnreadableException {
    Optional<Path> hooks = git.hooks();
    if (hooks.isEmpty()) {
      console.problem("this is no repository of git; `git init` makes it one");
      return ExitCode.USAGE;
    }
    String hook = hooks.get().resolve(HOOK).toString();
    String script = InitTemplate.text(TEMPLATE, Map.of("launcher", quoted(launcher())));
    if (files.write(hook, script)) {
      files.makeExecutable(hook);
      return ExitCode.CLEAN;
    }
    if (files.holds(hook, "rutter")) {
      return ExitCode.CLEAN;
    }
    String beside = hooks.get().resolve(BESIDE).toString();
    if (files.write(beside, script)) {
      files.makeExecutable(beside);
    }
    console.problem("another hook is there; plans are checked once this line is added to it:");
    console.err().println("  " + CALL);
    return ExitCode.USAGE;
  }

  /** The launcher says where it is; else the path of the one who commits has to lead to it. */
  private String launcher() {
    return console.environment().getOrDefault("RUTTER_LAUNCHER", "rutter");
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
