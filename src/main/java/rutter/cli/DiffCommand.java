package rutter.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rutter.checking.Comparing;
import rutter.config.Configs;
import rutter.emit.findings.Occasion;
import rutter.finding.Checked;
import rutter.packs.BadRulesException;
import rutter.profile.FailOn;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.ExitCode;
import rutter.world.Revisions;

/** {@code rutter diff}: what has become of a plan. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Rutter.Version.class,
    description = {
      "Says what has changed between two versions of a plan: stages, commands,",
      "checks, rollback, risk, gaps and approvals, and not how it is written."
    },
    footer = {
      "",
      "One FILE alone is compared with its version of the last commit. What is gone",
      "is shown in the old version, all else in the new one. Exit code: 0 if nothing",
      "has changed at or above --fail-on, 1 if something has, 2 for wrong use or",
      "unreadable files."
    })
final class DiffCommand implements Callable<Integer> {
  private static final String STDIN = "-";
  private static final int MOST = 2;

  private final Console console;

  @Parameters(
      arity = "1..2",
      paramLabel = "FILE",
      description = "The old and the new version; - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--rev",
      paramLabel = "REV",
      description = "The old version is that of a revision of git.")
  private @Nullable String revision;

  @Option(
      names = "--rev2",
      paramLabel = "REV",
      description = "With --rev: so is the new one; else it is the file as it stands.")
  private @Nullable String second;

  @Mixin private LintOptions options = new LintOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private ColorOption color = new ColorOption();
  @Mixin private SizeOption size = new SizeOption();

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      agree();
      Documents documents = size.documents(console);
      Configs configs = options.configs(console, documents);
      Comparing comparing =
          new Comparing(console, documents, configs, options, new Revisions(console, documents));
      Comparing.Outcome outcome =
          files.size() == MOST
              ? comparing.files(files.get(0), files.get(1))
              : comparing.revisions(files.get(0), revision == null ? "HEAD" : revision, second);
      FailOn failOn = outcome.settings().failOn();
      List<Checked> failing = failing(outcome.found(), failOn);
      output.write(
          output.isQuiet() ? failing : outcome.found(),
          output.isQuiet() ? failing(outcome.annotated(), failOn) : outcome.annotated(),
          outcome.kinds(),
          console,
          color.ink(console),
          Occasion.DIFF);
      boolean fails = failing.stream().anyMatch(one -> !one.findings().isEmpty());
      return fails ? ExitCode.FINDINGS : ExitCode.CLEAN;
    } catch (BadRulesException | UnreadableException e) {
      console.problem(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    }
  }

  private static List<Checked> failing(List<Checked> found, FailOn failOn) {
    return found.stream().map(one -> LintCommand.failing(one, failOn)).toList();
  }

  /** Files and options that mean nothing together. */
  private void agree() throws UnreadableException {
    if (files.size() == MOST && revision != null) {
      throw new UnreadableException("--rev", "takes one file, not two");
    }
    if (second != null && revision == null) {
      throw new UnreadableException("--rev2", "needs --rev");
    }
    if (files.size() == MOST && files.stream().allMatch(STDIN::equals)) {
      throw new UnreadableException(STDIN, "can be one of the two versions, not both");
    }
    if (files.size() == 1 && files.contains(STDIN)) {
      throw new UnreadableException(STDIN, "needs a file to be compared with");
    }
  }
}
