package rutter.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rutter.checking.Checker;
import rutter.checking.Essences;
import rutter.checking.InForce;
import rutter.config.Configs;
import rutter.config.Resolver;
import rutter.emit.Terminal;
import rutter.packs.BadRulesException;
import rutter.program.Essence;
import rutter.text.Decoder;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.ExitCode;

/** {@code rutter digest}: a short name for what of a plan is approved. */
@Command(
    name = "digest",
    mixinStandardHelpOptions = true,
    versionProvider = Rutter.Version.class,
    description = {
      "Prints the digest of what is approved with a plan: stages, commands,",
      "verification, rollback and gaps. Prose, ticks, formatting, times, owners",
      "and approvals do not change it."
    })
final class DigestCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "PLAN",
      description = "Plans in Markdown; - is standard input.")
  private List<String> plans = List.of();

  @Option(names = "--explain", description = "Print the lines that the digest is made of.")
  private boolean explain;

  @Mixin private SizeOption size = new SizeOption();

  DigestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    LintOptions options = new LintOptions();
    Documents documents = size.documents(console);
    Configs configs = options.configs(console, documents);
    Checker checker = new Checker(console, documents, new InForce(documents, options.wishes()));
    Essences essences = new Essences(console, documents, checker);
    int exit = ExitCode.CLEAN;
    for (String plan : plans) {
      try {
        boolean input = plan.equals(STANDARD_INPUT);
        Path file = console.directory().resolve(input ? "stdin.md" : plan);
        String called = input ? Documents.STANDARD_INPUT : plan;
        Checker.Task task =
            new Checker.Task(file, !input, called, Resolver.of(configs.of(file), file), List.of());
        Essence essence =
            essences.of(checker.placed(Decoder.decode(called, documents.bytes(plan)), task), task);
        if (essence.isEmpty()) {
          throw new UnreadableException(called, "has nothing to approve: no stage, check or gap");
        }
        print(essence, called);
      } catch (BadRulesException | UnreadableException e) {
        console.problem(String.valueOf(e.getMessage()));
        exit = ExitCode.USAGE;
      }
    }
    return exit;
  }

  private void print(Essence essence, String called) {
    console.out().print(essence.digest() + "  " + Terminal.clean(called) + "\n");
    if (explain) {
      essence.text().lines().forEach(line -> console.out().print(Terminal.clean(line) + "\n"));
    }
  }
}
