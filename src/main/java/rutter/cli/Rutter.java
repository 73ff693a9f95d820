package rutter.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rutter.world.Console;
import rutter.world.ExitCode;
import rutter.world.Release;

/** {@code rutter}: the commands below it, and what happens when one goes wrong. */
@Command(
    name = Rutter.NAME,
    description = "Reads migration plans written in Markdown and shows what it understands.",
    mixinStandardHelpOptions = true,
    versionProvider = Rutter.Version.class)
public final class Rutter implements Runnable {
  static final String NAME = "rutter";

  private static final List<String> COMMANDS =
      List.of(
          "approve",
          "build",
          "ci",
          "completion",
          "config",
          "diff",
          "digest",
          "explain",
          "fmt",
          "init",
          "lint",
          "new",
          "report",
          "rules",
          "show");

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The version, from the manifest of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {NAME + " " + Release.versionOrNone()};
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command? See rutter --help");
  }

  /** As {@code --help} and the completion of a shell need it. */
  static CommandLine withAllCommands(Console console) {
    return with(console, COMMANDS);
  }

  /** To learn of a command takes picocli some milliseconds; so only of what is used. */
  private static CommandLine with(Console console, List<String> names) {
    CommandLine command = new CommandLine(new Rutter());
    names.forEach(name -> command.addSubcommand(name, command(name, console)));
    return command;
  }

  private static Object command(String name, Console console) {
    return switch (name) {
      case "approve" -> new ApproveCommand(console);
      case "build" -> new BuildCommand(console);
      case "ci" -> new CiCommand(console);
      case "completion" -> new CompletionCommand(console);
      case "config" -> new ConfigCommand(console);
      case "diff" -> new DiffCommand(console);
      case "digest" -> new DigestCommand(console);
      case "explain" -> new ExplainCommand(console);
      case "fmt" -> new FmtCommand(console);
      case "init" -> new InitCommand(console);
      case "lint" -> new LintCommand(console);
      case "new" -> new NewCommand(console);
      case "report" -> new ReportCommand(console);
      case "rules" -> new RulesCommand(console);
      case "show" -> new ShowCommand(console);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /**
   * Runs a command line and gives its exit code; nothing but that code leaves. What hooks and
   * editors say, {@code lint} and files, needs no parser: picocli takes a sixth of such a run.
   */
  public static int run(Console console, String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    if (first.equals("lint")) {
      Headstart.begin();
      List<String> files = List.of(arguments).subList(1, arguments.length);
      if (!files.isEmpty() && files.stream().noneMatch(word -> word.startsWith("-"))) {
        return guarded(console, () -> new LintCommand(console, files).call());
      }
    }
    CommandLine command =
        COMMANDS.contains(first) ? with(console, List.of(first)) : withAllCommands(console);
    command.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    // a file whose name begins with @ is a plan, not a list of options
    command.setExpandAtFiles(false);
    Choice.register(command);
    command.setUsageHelpWidth(80);
    command.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    command.setParameterExceptionHandler(
        (problem, words) -> {
          console.problem(firstLine(problem));
          return ExitCode.USAGE;
        });
    command.setExecutionExceptionHandler((problem, failed, result) -> defect(console, problem));
    return guarded(console, () -> command.execute(arguments));
  }

  private static int guarded(Console console, Callable<Integer> work) {
    try {
      return written(console, work.call());
    } catch (Exception | OutOfMemoryError | StackOverflowError e) {
      return defect(console, e);
    }
  }

  private static int written(Console console, int exit) {
    console.out().flush();
    Optional<String> problem =
        console.out() instanceof Output output ? output.problem() : Optional.empty();
    problem.ifPresent(why -> console.problem("cannot write the output: " + why));
    return problem.isPresent() ? ExitCode.USAGE : exit;
  }

  private static String firstLine(Exception problem) {
    String message = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    return message.replaceFirst("^Error: ", "");
  }

  private static int defect(Console console, Throwable problem) {
    boolean closed = console.out().checkError();
    if (closed) {
      return ExitCode.CLEAN;
    }
    console.problem(
        "a defect of Rutter itself ("
            + problem.getClass().getSimpleName()
            + "); please report it with the document. RUTTER_DEBUG=1 shows where.");
    if (!console.environment().getOrDefault("RUTTER_DEBUG", "").isEmpty()) {
      problem.printStackTrace(console.err());
    }
    return ExitCode.DEFECT;
  }
}
