package rutter.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rutter.ci.BuildFiles;
import rutter.ci.BuildLog;
import rutter.ci.Checks;
import rutter.ci.Pipeline;
import rutter.ci.Rehearsal;
import rutter.ci.ReportFolder;
import rutter.ci.Services;
import rutter.ci.Talk;
import rutter.packs.BadRulesException;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.ExitCode;

/** {@code rutter ci}: all that a build does with the plans of a change, in one run. */
@Command(
    name = "ci",
    mixinStandardHelpOptions = true,
    versionProvider = Rutter.Version.class,
    description = {
      "Checks the plans that a change is about, and writes what reviewers and services",
      "want of them: a report, alerts, a summary, checklists. Knows GitHub Actions and",
      "GitLab CI by their environment, and works the same without either."
    },
    footer = {
      "",
      "Alerts and code quality are of all plans, as services compare them; all else is of",
      "those that differ from the base: of the change where there is one, else from the",
      "branch that this one leaves. Without a base, all plans count as changed. Exit code:",
      "0 if clean, 1 if changed plans have findings at or above --fail-on, 2 for wrong use",
      "or unreadable files. That a comment could not be written makes no run fail."
    })
final class CiCommand implements Callable<Integer> {
  private static final String STDIN = "-";

  private final Console console;

  @Mixin private ColorOption color = new ColorOption();
  @Mixin private LintOptions options = new LintOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Plans, and folders with plans (default: this folder).")
  private List<String> paths = List.of();

  @Option(names = "--all", description = "Take all plans for changed.")
  private boolean all;

  @Option(
      names = {"--base", "--changed-since"},
      paramLabel = "REV",
      description = "The revision of git that the change departs from.")
  private @Nullable String base;

  @Option(names = "--new-only", description = "Only what was not found at the base already.")
  private boolean newOnly;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "The folder to write to (default: rutter-report).")
  private String folder = "rutter-report";

  @Option(
      names = "--comment",
      description = "Put the report into the pull or merge request, over an older one.")
  private boolean comment;

  @Option(names = "--no-summary", description = "Write nothing into the summary of the job.")
  private boolean noSummary;

  @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
  private boolean dryRun;

  @Option(
      names = "--gap-map",
      paramLabel = "FILE",
      description = "A document beside the plan that lists its gaps.")
  private List<String> gapMaps = List.of();

  @Option(names = "--baseline", paramLabel = "FILE", description = "Let pass what this file lists.")
  private @Nullable String baseline;

  @Mixin private SizeOption size = new SizeOption();

  CiCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Pipeline.Service service = Pipeline.service(console);
    try (BuildLog log = BuildLog.of(console, service)) {
      try {
        return call(log);
      } catch (BadRulesException | UnreadableException e) {
        log.console().problem(String.valueOf(e.getMessage()));
        return ExitCode.USAGE;
      }
    }
  }

  private int call(BuildLog log) throws Exception {
    Console told = log.console();
    Documents documents = size.documents(told);
    if (paths.contains(STDIN)) {
      throw new UnreadableException(STDIN, "is no path; ci reads files");
    }
    Pipeline pipeline = Pipeline.of(told, documents);
    ReportFolder reports = ReportFolder.of(told, folder);
    Checks checks =
        new Checks(
            told,
            documents,
            options,
            new Checks.Asked(
                paths.isEmpty() ? List.of(".") : paths,
                all,
                Optional.ofNullable(base),
                newOnly,
                gapMaps,
                Optional.ofNullable(baseline)));
    Checks.Answer answer = checks.of(pipeline, reports, log);
    BuildFiles files = new BuildFiles(pipeline, answer, checks.described(answer));
    if (dryRun) {
      new Rehearsal(told, reports).say(pipeline, files, comment, noSummary);
      return ExitCode.CLEAN;
    }
    output.write(
        output.isQuiet() ? answer.failing() : answer.changed(),
        checks.described(answer),
        told,
        color.ink(told));
    log.command(files.annotations());
    told.err().println(files.sentence());
    reports.write(files.all());
    told.err().println("wrote " + files.all().size() + " files to " + reports.path(""));
    Services services = new Services(pipeline, log);
    if (!noSummary) {
      services.summarize(files.summary());
    }
    if (comment) {
      Path body = told.directory().resolve(reports.path(BuildFiles.REPORT));
      new Talk(told, log).put(pipeline, body, files.hasNews());
    }
    services.hand(reports);
    return answer.exit();
  }
}
