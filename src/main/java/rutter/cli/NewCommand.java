package rutter.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rutter.emit.skeleton.GapStages;
import rutter.emit.skeleton.Skeleton;
import rutter.emit.skeleton.SkeletonText;
import rutter.format.Formatter;
import rutter.packs.Profiles;
import rutter.packs.RuleFiles;
import rutter.packs.Templates;
import rutter.packs.WorkOrders;
import rutter.plan.Detection;
import rutter.plan.Gap;
import rutter.profile.WorkOrder;
import rutter.reading.PlanReader;
import rutter.text.Nearest;
import rutter.text.Source;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.ExitCode;
import rutter.world.Rewriting;

/**
 * {@code rutter new}: a plan with its sections and stages in place, and placeholders to fill in.
 */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    versionProvider = Rutter.Version.class,
    description = {
      "Begins a plan: the sections that its profile asks for, the stages in",
      "which its type of migration is usually done, and a placeholder wherever",
      "something is to be written. rutter lint lists what is left."
    })
final class NewCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";
  private static final int LARGEST = 8 << 20;

  private final Console console;
  private final PlanReader reader = new PlanReader(RuleFiles.vocabulary());

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      defaultValue = "staged",
      description = "The shape: ${COMPLETION-CANDIDATES} (default: staged).")
  private Detection.Profile profile = Detection.Profile.STAGED;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = {
        "What is done: dependency-upgrade, platform, database-upgrade,",
        "add-table, backfill, add-index, rename-column, drop-column,",
        "split-service, data-center, or general (the default)."
      })
  private @Nullable String type;

  @Option(names = "--title", paramLabel = "TITLE", description = "The title of the plan.")
  private String title = "";

  @Option(names = "--owner", paramLabel = "NAME", description = "Who answers for the plan.")
  private String owner = "";

  @Option(
      names = "--from-gap-map",
      paramLabel = "FILE",
      description = "Take the stages, and which gap each closes, from a gap map.")
  private @Nullable String gapMap;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = STANDARD_OUTPUT,
      description = "Where to write it (default: standard output). A file that exists is kept.")
  private String output = STANDARD_OUTPUT;

  NewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (type != null && gapMap != null) {
      throw wrong("--type and --from-gap-map both say what the stages are; give one of them");
    }
    try {
      String text = neat(SkeletonText.of(skeleton(), Templates.plan(profile)));
      if (output.equals(STANDARD_OUTPUT)) {
        console.out().print(text);
      } else {
        new Rewriting(console).create(output, text);
      }
      return ExitCode.CLEAN;
    } catch (UnreadableException e) {
      console.problem(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    }
  }

  private Skeleton skeleton() throws UnreadableException {
    WorkOrder order = order(type == null ? "general" : type);
    Skeleton skeleton =
        new Skeleton(
            title,
            owner,
            order.types().stream().findFirst().map(NewCommand::capital).orElse(""),
            Profiles.builtIn().of(profile).unit(),
            order.steps().stream().map(NewCommand::step).toList(),
            List.of(),
            gapMap == null ? "" : beside(gapMap));
    return gapMap == null ? skeleton : GapStages.into(skeleton, gaps(gapMap));
  }

  private List<Gap> gaps(String file) throws UnreadableException {
    List<Gap> gaps = reader.read(new Documents(console, LARGEST).read(file)).gaps().all();
    if (gaps.stream().allMatch(Gap::template)) {
      throw new UnreadableException(file, "lists no gap that Rutter can read");
    }
    return gaps;
  }

  private WorkOrder order(String name) {
    List<WorkOrder> orders = WorkOrders.all();
    String wanted = name.toLowerCase(Locale.ROOT);
    return orders.stream()
        .filter(order -> order.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    Nearest.unknown(
                        name, "--type", orders.stream().map(WorkOrder::name).toList())));
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  private static Skeleton.Step step(WorkOrder.Step step) {
    return new Skeleton.Step(
        step.name(),
        step.layer().map(Object::toString).orElse(""),
        "",
        "",
        "",
        new Skeleton.Advice(step.verify(), step.undo()));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The gap map as the new plan, in its folder, names it. */
  private String beside(String file) throws UnreadableException {
    try {
      Path map = console.directory().resolve(file).toAbsolutePath().normalize();
      Path plan = console.directory().resolve(output).toAbsolutePath().normalize();
      Path folder = plan.getParent();
      return folder == null || file.equals("-") ? file : folder.relativize(map).toString();
    } catch (InvalidPathException e) {
      throw new UnreadableException(file, "is not a name of a file");
    }
  }

  private String neat(String text) {
    return Formatter.format(reader.outline(Source.of("plan", text)));
  }
}
