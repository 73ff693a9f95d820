package rutter.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rutter.checking.PlanFiles;
import rutter.config.Configs;
import rutter.emit.Diff;
import rutter.emit.PlanJson;
import rutter.emit.Terminal;
import rutter.format.Formatter;
import rutter.outline.Outline;
import rutter.packs.BadRulesException;
import rutter.packs.RuleFiles;
import rutter.plan.Detection;
import rutter.reading.PlanReader;
import rutter.text.Source;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.ExitCode;
import rutter.world.Rewriting;

/** {@code rutter fmt}: writes plans uniformly, without a change to what they say. */
@Command(
    name = "fmt",
    mixinStandardHelpOptions = true,
    versionProvider = Rutter.Version.class,
    description = {
      "Writes plans uniformly: bars of tables below each other, fields as most",
      "of the plan writes them, [x] for what is done. What a plan says stays,",
      "and so do numbers, code and words."
    })
final class FmtCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Console console;
  private final PlanReader reader = new PlanReader(RuleFiles.vocabulary());

  @Mixin private ColorOption color = new ColorOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "Markdown files, or folders with plans in them; - is standard input,",
        "written to standard output."
      })
  private List<String> files = List.of();

  @Option(names = "--check", description = "Write nothing; name the files that would change.")
  private boolean check;

  @Option(names = "--diff", description = "Write nothing; print what would change.")
  private boolean diff;

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      defaultValue = "<stdin>",
      description = "What to call standard input.")
  private String inputName = "<stdin>";

  @Mixin private SizeOption size = new SizeOption();

  FmtCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Documents documents = size.documents(console);
    Configs configs = new Configs(console, documents, Optional.empty(), false);
    List<String> all;
    try {
      all = new PlanFiles(console, configs).of(files);
    } catch (UnreadableException | BadRulesException e) {
      console.problem(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    }
    int exit = ExitCode.CLEAN;
    for (String file : all) {
      try {
        Source read = documents.read(file);
        boolean input = file.equals(STANDARD_INPUT);
        Source source = input ? named(read, inputName) : read;
        if (files.contains(file) || isPlan(source)) {
          exit = Math.max(exit, format(source, input));
        }
      } catch (UnreadableException e) {
        console.problem(String.valueOf(e.getMessage()));
        exit = Math.max(exit, ExitCode.USAGE);
      }
    }
    return exit;
  }

  /** A folder holds other Markdown too. */
  private boolean isPlan(Source source) {
    return reader.read(source).detection().kind() != Detection.Kind.OTHER;
  }

  private static Source named(Source source, String name) {
    return new Source(name, source.text(), source.byteOrderMark(), source.lines());
  }

  private int format(Source source, boolean input) throws UnreadableException {
    Outline outline = reader.outline(source);
    String text = Formatter.format(outline);
    boolean same = text.equals(source.text());
    if (!same && !saysTheSame(outline, text)) {
      console.problem(
          source.name()
              + ": is left as it is, since it would say something else; please report this");
      return ExitCode.DEFECT;
    }
    if (check || diff) {
      return same ? ExitCode.CLEAN : tell(source, text);
    }
    if (input) {
      console.out().print((source.byteOrderMark() ? "\uFEFF" : "") + text);
    } else if (!same) {
      new Rewriting(console).replace(source, text);
    }
    return ExitCode.CLEAN;
  }

  private int tell(Source source, String text) {
    console.out().print(diff ? difference(source, text) : Terminal.clean(source.name()) + "\n");
    return check ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private String difference(Source source, String text) {
    return console.terminal()
        ? Diff.shown(source.name(), source.text(), text, color.ink(console))
        : Diff.unified(source.name(), source.text(), text);
  }

  /** Lines stay where they are, so only columns may differ. */
  private boolean saysTheSame(Outline outline, String text) {
    Source after = Source.of(outline.source().name(), text);
    return said(outline).equals(said(reader.outline(after)));
  }

  private String said(Outline outline) {
    String json = PlanJson.of(reader.read(outline, List.of()), true);
    return json.replaceAll("\"(?:column|endColumn)\": \\d+", "");
  }
}
