package rutter.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rutter.cache.FindingsCache;
import rutter.checking.BaselineFile;
import rutter.checking.Checker;
import rutter.checking.InForce;
import rutter.checking.Inspector;
import rutter.checking.Outcome;
import rutter.checking.PlanFiles;
import rutter.checking.Recall;
import rutter.config.Configs;
import rutter.config.Resolver;
import rutter.config.Settings;
import rutter.emit.Diff;
import rutter.finding.Checked;
import rutter.finding.Mask;
import rutter.packs.BadRulesException;
import rutter.profile.FailOn;
import rutter.text.Source;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.ExitCode;
import rutter.world.Rewriting;
import rutter.world.Workers;

/** {@code rutter lint}: what is wrong with a plan, and how to mend it. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    versionProvider = Rutter.Version.class,
    description = "Says what is missing or contradictory in a plan, and how to mend it.",
    footer = {
      "",
      "A folder means all Markdown below it that git does not ignore; what does not",
      "read as a plan is left alone. Exit code: 0 if clean, 1 if there are findings",
      "at or above --fail-on, 2 for wrong use or unreadable files."
    })
final class LintCommand implements Callable<Integer> {
  private static final String STDIN = "-";

  /** Fewer files are checked sooner than what is known of them is read. */
  private static final int WORTH_A_CACHE = 50;

  private final Console console;

  @Mixin private ColorOption color = new ColorOption();
  @Mixin private LintOptions options = new LintOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Markdown files or folders; - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      description = "The file that standard input stands for.")
  private @Nullable String stdinName;

  @Option(
      names = "--gap-map",
      paramLabel = "FILE",
      description = "A document beside the plan that lists its gaps.")
  private List<String> gapMaps = List.of();

  @Option(
      names = "--changed-since",
      paramLabel = "REV",
      description = "Check only files that differ from a revision of git.")
  private @Nullable String revision;

  @Option(
      names = "--new-only",
      description = "With --changed-since: only what was not found there already.")
  private boolean newOnly;

  @Option(names = "--fix", description = "Mend what can be mended safely.")
  private boolean fix;

  @Option(names = "--diff", description = "With --fix: show what would change, change nothing.")
  private boolean diff;

  @Option(names = "--baseline", paramLabel = "FILE", description = "Let pass what this file lists.")
  private @Nullable String baseline;

  @Option(names = "--update-baseline", description = "Write all findings of now into the baseline.")
  private boolean updateBaseline;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Check so many files at once (default: as many as processors).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--no-cache",
      description = "Check all files, also those that an earlier run has checked.")
  private boolean noCache;

  @Mixin private SizeOption size = new SizeOption();

  LintCommand(Console console) {
    this.console = console;
  }

  /** As if these files, and no options, were its command line. */
  LintCommand(Console console, List<String> files) {
    this.console = console;
    this.files = files;
  }

  @Override
  public Integer call() throws Exception {
    Documents documents = size.documents(console);
    try {
      agree();
      Configs configs = options.configs(console, documents);
      InForce inForce = new InForce(documents, options.wishes());
      Checker checker = new Checker(console, documents, inForce);
      Optional<String> newSince = newOnly ? Optional.ofNullable(revision) : Optional.empty();
      List<Inspector.Job> all = jobs(configs);
      Optional<FindingsCache> cache =
          noCache || all.size() < WORTH_A_CACHE
              ? Optional.empty()
              : FindingsCache.around(console.directory());
      Optional<Recall> recall = cache.map(found -> new Recall(checker, inForce, documents, found));
      Inspector inspector = new Inspector(console, documents, checker, fix, newSince, recall);
      List<Callable<Outcome>> work = new ArrayList<>();
      for (Inspector.Job job : all) {
        work.add(() -> inspector.inspect(job));
      }
      List<Outcome> outcomes = new Workers(Math.min(jobs, work.size()), console).all(work);
      cache.ifPresent(FindingsCache::save);
      return finish(outcomes, inForce, documents);
    } catch (BadRulesException | UnreadableException e) {
      console.problem(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    }
  }

  /** Options that mean nothing without each other. */
  private void agree() throws UnreadableException {
    if (newOnly && revision == null) {
      throw new UnreadableException("--new-only", "needs --changed-since");
    }
    if (diff && !fix) {
      throw new UnreadableException("--diff", "needs --fix");
    }
    if (stdinName != null && !files.contains(STDIN)) {
      throw new UnreadableException("--stdin-filename", "needs - among the files");
    }
    if (fix && !diff && files.contains(STDIN)) {
      throw new UnreadableException("--fix", "cannot mend standard input; add --diff");
    }
    if (jobs < 1) {
      throw new UnreadableException("--jobs", "needs a number from 1 on");
    }
  }

  private List<Inspector.Job> jobs(Configs configs) throws UnreadableException, BadRulesException {
    PlanFiles finder = new PlanFiles(console, configs);
    List<String> named = finder.of(files);
    List<Inspector.Job> all = new ArrayList<>();
    for (String name : revision == null ? named : finder.changed(named, revision)) {
      boolean stdin = name.equals(STDIN);
      String called = stdin ? stdinName == null ? Documents.STANDARD_INPUT : stdinName : name;
      Path file = console.directory().resolve(stdin && stdinName == null ? "stdin.md" : called);
      Settings settings = options.over(Resolver.of(configs.of(file), file), console);
      boolean placed = !stdin || stdinName != null;
      Checker.Task task = new Checker.Task(file, placed, called, settings, gapMaps);
      all.add(new Inspector.Job(name, task));
    }
    return all;
  }

  private int finish(List<Outcome> outcomes, InForce inForce, Documents documents)
      throws UnreadableException, BadRulesException {
    boolean unreadable = false;
    List<Checked> checked = new ArrayList<>();
    List<Settings> settings = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      outcome.problem().ifPresent(console::problem);
      unreadable |= outcome.problem().isPresent();
      for (Checked one : outcome.checked().stream().toList()) {
        checked.add(Mask.over(one, outcome.secrets()));
        settings.add(outcome.settings());
      }
      if (outcome.before().isPresent()) {
        rewrite(outcome.before().get(), outcome.checked().orElseThrow().source());
      }
    }
    Optional<BaselineFile> known =
        BaselineFile.of(Optional.ofNullable(baseline), settings, console, documents);
    if (updateBaseline) {
      known
          .orElseThrow(() -> new UnreadableException("--update-baseline", "needs --baseline FILE"))
          .update(checked);
      return unreadable ? ExitCode.USAGE : ExitCode.CLEAN;
    }
    List<Checked> judged = known.isPresent() ? known.get().applied(checked) : checked;
    int failing = 0;
    List<Checked> shown = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) {
      Checked fails = failing(judged.get(i), settings.get(i).failOn());
      failing += fails.findings().size();
      shown.add(output.isQuiet() ? fails : judged.get(i));
    }
    if (!diff) {
      output.write(shown, inForce.described(shown), console, color.ink(console));
    }
    return unreadable ? ExitCode.USAGE : failing > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private void rewrite(Source before, Source after) throws UnreadableException {
    if (diff) {
      String name = before.name();
      console
          .out()
          .print(
              console.terminal()
                  ? Diff.shown(name, before.text(), after.text(), color.ink(console))
                  : Diff.unified(name, before.text(), after.text()));
    } else if (!before.text().equals(after.text())) {
      new Rewriting(console).replace(before, after.text());
    }
  }

  /** Of what was found that which makes a run fail. */
  static Checked failing(Checked checked, FailOn failOn) {
    return new Checked(
        checked.source(),
        checked.findings().stream()
            .filter(finding -> finding.suppressed().isEmpty())
            .filter(finding -> failOn.includes(finding.severity()))
            .toList());
  }
}
