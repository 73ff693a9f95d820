package rutter.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rutter.checking.Checker;
import rutter.checking.InForce;
import rutter.checking.PlanFiles;
import rutter.checking.Reviewing;
import rutter.config.Configs;
import rutter.config.Resolver;
import rutter.config.Settings;
import rutter.emit.report.MarkdownReport;
import rutter.emit.report.html.HtmlReport;
import rutter.packs.BadRulesException;
import rutter.plan.Detection;
import rutter.profile.FailOn;
import rutter.review.Review;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.ExitCode;
import rutter.world.Release;
import rutter.world.WebAddress;
import rutter.world.Workers;

/** {@code rutter report}: what a reviewer needs to know of a plan before it is approved. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = Rutter.Version.class,
    description = {
      "Says what a reviewer asks of a plan: what covers each stage, what is assigned,",
      "who must approve, what locks, what was found, and from where there is no way back."
    },
    footer = {
      "",
      "A folder means the plans below it; of several plans there is a table first. The",
      "last line of a report is a mark, by which a comment is found to be updated.",
      "Exit code: 0 if it is written, 1 if there are findings at or above --fail-on (which",
      "nothing else sets here), 2 for wrong use or unreadable files."
    })
final class ReportCommand implements Callable<Integer> {
  private static final String STDIN = "-";
  private static final String MARKDOWN = "md";
  private static final String HTML = "html";

  private final Console console;

  @Mixin private LintOptions options = new LintOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "PLAN",
      description = "Plans in Markdown, or folders of them; - is standard input.")
  private List<String> plans = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "md: Markdown, for a comment or the summary of a build (default).",
        "html: a page that needs nothing but a browser."
      })
  private String format = MARKDOWN;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Where to write it (default: standard output). Of a folder, and html, it makes a",
        "site: index.html and a page for each plan."
      })
  private @Nullable String output;

  @Option(names = "--force", description = "Write over files that Rutter did not make.")
  private boolean force;

  @Option(
      names = "--link-base",
      paramLabel = "URL",
      description = "Link lines to files below this address, as of a repository at a revision.")
  private @Nullable String linkBase;

  @Option(
      names = "--max-chars",
      paramLabel = "N",
      description = "Cut Markdown beyond so many characters, the least important (default: 65000).")
  private int most = MarkdownReport.COMMENT;

  @Option(names = "--all", description = "Nothing but a table of the plans, a row for each.")
  private boolean all;

  @Mixin private SizeOption size = new SizeOption();

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Documents documents = size.documents(console);
    try {
      agree();
      Configs configs = options.configs(console, documents);
      InForce inForce = new InForce(documents, options.wishes());
      Checker checker = new Checker(console, documents, inForce);
      List<String> named = new PlanFiles(console, configs).of(plans);
      Set<String> asked = new HashSet<>(plans);
      Reviewing reviewing = new Reviewing(console, documents, checker);
      List<Callable<Reviewing.Outcome>> work = new ArrayList<>();
      for (String name : named) {
        Checker.Task task = task(name, configs);
        work.add(() -> reviewing.review(name, task));
      }
      int workers = Math.min(Runtime.getRuntime().availableProcessors(), work.size());
      boolean unreadable = false;
      List<Review> reviews = new ArrayList<>();
      List<Reviewing.Outcome> outcomes = new Workers(workers, console).all(work);
      for (int i = 0; i < outcomes.size(); i++) {
        outcomes.get(i).problem().ifPresent(console::problem);
        unreadable |= outcomes.get(i).problem().isPresent();
        boolean byName = asked.contains(named.get(i));
        outcomes.get(i).review().filter(one -> byName || isPlan(one)).ifPresent(reviews::add);
      }
      if (unreadable && reviews.isEmpty()) {
        return ExitCode.USAGE;
      }
      write(reviews);
      return unreadable ? ExitCode.USAGE : isFailing(reviews) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    } catch (BadRulesException | UnreadableException e) {
      console.problem(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    }
  }

  private void agree() throws UnreadableException {
    if (!format.equals(MARKDOWN) && !format.equals(HTML)) {
      throw new UnreadableException(
          "--format", "`" + format + "` is no format of reports; md and html are");
    }
    if (most < MarkdownReport.LEAST) {
      throw new UnreadableException("--max-chars", "needs at least " + MarkdownReport.LEAST);
    }
    if (linkBase != null && !WebAddress.is(linkBase)) {
      throw new UnreadableException(
          "--link-base", "is no address like https://git.example.org/team/plans/blob/main");
    }
  }

  private Checker.Task task(String name, Configs configs)
      throws UnreadableException, BadRulesException {
    boolean stdin = name.equals(STDIN);
    Path file = console.directory().resolve(stdin ? "stdin.md" : name);
    Settings settings = options.over(Resolver.of(configs.of(file), file), console);
    String called = stdin ? Documents.STANDARD_INPUT : name;
    return new Checker.Task(file, !stdin, called, settings, List.of());
  }

  /** Of the documents of a folder only plans are reported. */
  private static boolean isPlan(Review review) {
    return review.head().kind() == Detection.Kind.PLAN;
  }

  private void write(List<Review> reviews) throws UnreadableException {
    ReportFiles files = new ReportFiles(console, Optional.ofNullable(output), force);
    boolean table = all || reviews.isEmpty();
    if (format.equals(MARKDOWN)) {
      MarkdownReport report = new MarkdownReport(Optional.ofNullable(linkBase), most);
      files.write(table ? report.index(reviews) : report.of(reviews));
      return;
    }
    HtmlReport report =
        new HtmlReport(
            Optional.ofNullable(linkBase), Release.versionOrNone(), rutter.packs.Templates::named);
    if (files.isFolder()) {
      files.site(report, reviews);
    } else {
      files.write(table ? report.index(reviews) : report.of(reviews));
    }
  }

  private boolean isFailing(List<Review> reviews) {
    Optional<FailOn> failOn = options.failOn();
    return reviews.stream()
        .flatMap(review -> review.remarks().stream())
        .anyMatch(remark -> failOn.filter(level -> level.includes(remark.severity())).isPresent());
  }
}
