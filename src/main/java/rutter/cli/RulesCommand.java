package rutter.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rutter.checking.CatalogueOfRules;
import rutter.emit.catalogue.Grades;
import rutter.emit.catalogue.ListedRule;
import rutter.emit.catalogue.RuleTable;
import rutter.emit.catalogue.RulesJson;
import rutter.finding.Severity;
import rutter.profile.Strictness;
import rutter.text.Nearest;
import rutter.world.Console;
import rutter.world.ExitCode;

/** {@code rutter rules}: all that is looked for, and how severe it is. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Rutter.Version.class,
    description = "Lists the rules, by family, with their severity at each strictness.")
final class RulesCommand implements Callable<Integer> {
  /** How to print. */
  enum Format {
    text,
    json
  }

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ColorOption color = new ColorOption();

  @Option(
      names = "--family",
      paramLabel = "FAMILY",
      completionCandidates = CatalogueOfRules.Families.class,
      description = "Only those of a family.")
  private Optional<String> family = Optional.empty();

  @Option(
      names = "--strictness",
      paramLabel = "STRICTNESS",
      description = "Only those that are on at ${COMPLETION-CANDIDATES}.")
  private Optional<Strictness> strictness = Optional.empty();

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      description = {
        "Only those that are a ${COMPLETION-CANDIDATES} at the",
        "strictness (default: standard)."
      })
  private Optional<Severity> severity = Optional.empty();

  @Option(names = "--fixable", description = "Only those that lint --fix mends.")
  private boolean fixable;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Print as ${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.text;

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<ListedRule> all = new CatalogueOfRules().listed(CatalogueOfRules.withChanges());
    List<String> families = all.stream().map(ListedRule::family).distinct().toList();
    family
        .filter(name -> !families.contains(name))
        .ifPresent(
            name -> {
              throw new ParameterException(
                  spec.commandLine(), Nearest.unknown(name, "the families", families));
            });
    List<ListedRule> asked = all.stream().filter(this::isAskedFor).toList();
    console
        .out()
        .print(
            format == Format.json
                ? RulesJson.of(asked)
                : RuleTable.of(asked, color.ink(console), console.width()));
    return ExitCode.CLEAN;
  }

  private boolean isAskedFor(ListedRule rule) {
    Optional<Severity> here = at(strictness.orElse(Strictness.STANDARD), rule.grades());
    return family.map(rule.family()::equals).orElse(true)
        && (strictness.isEmpty() || here.isPresent())
        && (severity.isEmpty() || severity.equals(here))
        && (!fixable || rule.fixable());
  }

  private static Optional<Severity> at(Strictness strictness, Grades grades) {
    return switch (strictness) {
      case DRAFT -> grades.draft();
      case STANDARD -> grades.standard();
      case STRICT -> grades.strict();
    };
  }
}
