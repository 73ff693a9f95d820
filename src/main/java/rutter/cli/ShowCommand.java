package rutter.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rutter.checking.GapMaps;
import rutter.checking.Vocabularies;
import rutter.config.Configs;
import rutter.config.Resolver;
import rutter.emit.Ink;
import rutter.emit.OutlineTree;
import rutter.emit.PlanJson;
import rutter.emit.PlanTree;
import rutter.emit.StageReasons;
import rutter.outline.Outline;
import rutter.packs.BadRulesException;
import rutter.plan.Plan;
import rutter.profile.Server;
import rutter.reading.PlanReader;
import rutter.text.Source;
import rutter.text.UnreadableException;
import rutter.vocabulary.Vocabulary;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.ExitCode;

/** {@code rutter show}: what was understood of a plan, before any rule speaks. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = Rutter.Version.class,
    description = "Shows what Rutter understands of a plan: its stages, rollback, gaps, approvals.")
final class ShowCommand implements Callable<Integer> {
  /** How to print. */
  enum Format {
    text,
    json
  }

  private final Console console;

  @Mixin private ColorOption color = new ColorOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Markdown files; - is standard input.")
  private List<String> files = List.of();

  @ArgGroup private View view = new View();

  /** One view at a time. */
  static final class View {
    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        defaultValue = "text",
        description = {
          "Print as ${COMPLETION-CANDIDATES} (default: text). json is one",
          "document, or a line for each of several files."
        })
    private Format format = Format.text;

    @Option(names = "--outline", description = "Show the outline: every block with its line.")
    private boolean outline;

    @Option(names = "--explain-stages", description = "Say why each heading is or is not a stage.")
    private boolean reasons;

    @Option(
        names = "--sql",
        description = "Show what each statement of SQL changes and locks, and what undoes it.")
    private boolean sql;
  }

  @Option(
      names = "--gap-map",
      paramLabel = "FILE",
      description = "A document beside the plan that lists its gaps.")
  private List<String> gapMaps = List.of();

  @Option(
      names = "--vocabulary",
      paramLabel = "FILE",
      description = "Words of your own, in the form of rules/vocabulary.yml.")
  private List<String> vocabularies = List.of();

  @Mixin private SizeOption size = new SizeOption();

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Documents documents = size.documents(console);
    Vocabulary words;
    PlanReader reader;
    GapMaps maps;
    List<Outline> given;
    try {
      words = Vocabularies.of(vocabularies, documents);
      reader = new PlanReader(words);
      maps = new GapMaps(console, documents, reader);
      given = maps.given(gapMaps);
    } catch (BadRulesException | UnreadableException e) {
      console.problem(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    }
    Configs configs = new Configs(console, documents, Optional.empty(), false);
    int exit = ExitCode.CLEAN;
    boolean later = false;
    for (String file : files) {
      try {
        Optional<Server> dialect = view.sql ? dialect(file, configs) : Optional.empty();
        String shown = show(documents.read(file), words, reader, maps, given, dialect);
        console.out().print(later && view.format == Format.text ? "\n" + shown : shown);
        later = true;
      } catch (BadRulesException | UnreadableException e) {
        console.problem(String.valueOf(e.getMessage()));
        exit = ExitCode.USAGE;
      }
    }
    return exit;
  }

  /** What the rules are told too. */
  private Optional<Server> dialect(String file, Configs configs)
      throws BadRulesException, UnreadableException {
    Path place = console.directory().resolve(file);
    return Resolver.of(configs.of(place), place).dialect();
  }

  private String show(
      Source source,
      Vocabulary words,
      PlanReader reader,
      GapMaps maps,
      List<Outline> given,
      Optional<Server> dialect) {
    Outline outline = reader.outline(source);
    Ink ink = color.ink(console);
    if (view.outline) {
      return OutlineTree.of(outline, ink, console.width());
    }
    Plan plan = reader.read(outline, given);
    List<Outline> named = given.isEmpty() ? maps.namedBy(plan) : List.of();
    plan = named.isEmpty() ? plan : reader.read(outline, named);
    if (view.reasons) {
      return StageReasons.of(plan, ink, console.width());
    }
    if (view.sql) {
      return SqlView.of(outline, plan, words, dialect, ink, console.width());
    }
    return view.format == Format.json
        ? PlanJson.of(plan, files.size() == 1) + "\n"
        : PlanTree.of(plan, ink, console.width());
  }
}
