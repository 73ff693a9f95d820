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
import rutter.checking.Checker;
import rutter.checking.Essences;
import rutter.checking.Headers;
import rutter.checking.InForce;
import rutter.config.Configs;
import rutter.config.Resolver;
import rutter.config.Settings;
import rutter.emit.Target;
import rutter.emit.Targets;
import rutter.emit.template.TemplateException;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.Severity;
import rutter.packs.BadRulesException;
import rutter.plan.Detection;
import rutter.profile.FailOn;
import rutter.profile.Strictness;
import rutter.program.Program;
import rutter.rules.Subject;
import rutter.text.Decoder;
import rutter.text.Nearest;
import rutter.text.Source;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.ExitCode;

/** {@code rutter build}: what operators execute, made of a plan that passes. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    versionProvider = Rutter.Version.class,
    description = {
      "Checks a plan as lint does, strictly, and makes of it what operators execute:",
      "a runbook for bash, checklists for people, a playbook for Ansible, or the",
      "program itself as JSON."
    },
    footer = {
      "",
      "A plan with errors is not built: the findings are printed, nothing is written.",
      "Exit code: 0 if all is written, 1 if the plan has errors, 2 for wrong use,",
      "unreadable files, or a file in the way that Rutter did not make."
    })
final class BuildCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";
  private static final String ALL = "all";

  private final Console console;

  @Mixin private ColorOption color = new ColorOption();

  @Mixin private LintOptions options = new LintOptions();

  @Parameters(paramLabel = "PLAN", description = "A plan in Markdown; - is standard input.")
  private String plan = STANDARD_OUTPUT;

  @Option(
      names = "--to",
      paramLabel = "TARGET",
      split = ",",
      description = {
        "What to make: bash, checklist, checklist-html, csv, issue-form, ansible,",
        "ansible-inventory, program, or all (default: bash)."
      })
  private List<String> to = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Where to write it: a file, a folder for several, or - for standard output (default:"
              + " beside the plan).")
  private @Nullable String output;

  @Option(names = "--force", description = "Write over files that Rutter did not make.")
  private boolean force;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "Take templates from this folder, and those it lacks from Rutter.")
  private @Nullable String templates;

  @Mixin private SizeOption size = new SizeOption();

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Documents documents = size.documents(console);
    try {
      List<Target> targets = targets();
      Configs configs = options.configs(console, documents);
      InForce inForce = new InForce(documents, options.wishes());
      Checker checker = new Checker(console, documents, inForce);
      boolean stdin = plan.equals(STANDARD_OUTPUT);
      Path file = console.directory().resolve(stdin ? "stdin.md" : plan);
      Settings settings = strict(options.over(Resolver.of(configs.of(file), file), console));
      byte[] bytes = documents.bytes(plan);
      Source source = Decoder.decode(stdin ? Documents.STANDARD_INPUT : plan, bytes);
      Checker.Task task = new Checker.Task(file, !stdin, source.name(), settings, List.of());
      Checker.Understood understood = checker.understand(source, task);
      Subject subject = understood.subject();
      refuseWhatIsNoPlan(subject);
      if (isRefused(understood, inForce, settings.failOn())) {
        return ExitCode.FINDINGS;
      }
      Essences essences = new Essences(console, documents, checker);
      String content = essences.of(subject, task).digest();
      Program program = essences.program(subject, task, Headers.of(subject, task, bytes, content));
      new Artefacts(
              console,
              Optional.ofNullable(output).or(() -> stdin ? Optional.of("-") : Optional.empty()),
              force)
          .write(targets, program, setting(source, documents), file);
      return ExitCode.CLEAN;
    } catch (BadRulesException | UnreadableException | TemplateException e) {
      console.problem(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    }
  }

  private Target.Setting setting(Source source, Documents documents) throws UnreadableException {
    TeamTemplates team = new TeamTemplates(console, documents, Optional.ofNullable(templates));
    return new Target.Setting(source.lines(), team.orShipped());
  }

  /** What is built is checked strictly, whatever the configuration says. */
  private Settings strict(Settings settings) {
    return options.hasStrictness()
        ? settings
        : settings.with(
            Optional.empty(),
            Optional.of(Strictness.STRICT),
            Optional.empty(),
            List.of(),
            Optional.empty());
  }

  private List<Target> targets() throws UnreadableException {
    List<String> names = Targets.ALL.stream().map(Target::name).toList();
    List<Target> targets = new ArrayList<>();
    for (String name : to) {
      if (name.equals(ALL)) {
        return Targets.ALL;
      }
      targets.add(
          Targets.named(name)
              .orElseThrow(
                  () -> new UnreadableException("--to", Nearest.unknown(name, "a target", names))));
    }
    return targets.isEmpty() ? List.of(Targets.ALL.get(0)) : targets;
  }

  /**
   * Of what is no plan only notes are found, or nothing, which must not pass for being in order.
   */
  private static void refuseWhatIsNoPlan(Subject subject) throws UnreadableException {
    Detection.Kind kind = subject.kind();
    if (kind == Detection.Kind.PLAN || subject.strictness() != Strictness.STRICT) {
      return;
    }
    String name = subject.source().name();
    if (kind == Detection.Kind.OTHER) {
      throw new UnreadableException(
          name, "does not read as a migration plan; with --profile NAME it is taken for one");
    }
    throw new UnreadableException(
        name,
        "reads as a "
            + kind.toString().replace('-', ' ')
            + ", not as a plan; --strictness draft builds it nevertheless");
  }

  /** Whether there are errors, or what else fails a run; then they are shown, and nothing else. */
  private boolean isRefused(Checker.Understood understood, InForce inForce, FailOn failOn)
      throws UnreadableException {
    List<Finding> errors =
        understood.findings().stream()
            .filter(finding -> finding.suppressed().isEmpty())
            .filter(
                finding ->
                    finding.severity() == Severity.ERROR || failOn.includes(finding.severity()))
            .toList();
    if (errors.isEmpty()) {
      return false;
    }
    List<Checked> checked = List.of(new Checked(understood.subject().source(), errors));
    new OutputOptions().write(checked, inForce.described(checked), console, color.ink(console));
    return true;
  }
}
