package rutter.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rutter.checking.CatalogueOfRules;
import rutter.emit.catalogue.ListedRule;
import rutter.emit.catalogue.RuleSheet;
import rutter.text.Nearest;
import rutter.world.Console;
import rutter.world.ExitCode;

/** {@code rutter explain}: the page of a rule. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Rutter.Version.class,
    description = "Says why a rule is there, with an example that breaks it and one that does not.")
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ColorOption color = new ColorOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "RULE",
      completionCandidates = CatalogueOfRules.class,
      description = "Names of rules, as they stand behind a finding.")
  private List<String> rules = List.of();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<String> names = CatalogueOfRules.withChanges();
    List<String> known = new ArrayList<>();
    for (String rule : rules) {
      if (names.contains(rule)) {
        known.add(rule);
      } else {
        console.problem(Nearest.unknownRule(rule, names));
      }
    }
    String between = "";
    for (ListedRule rule : new CatalogueOfRules().listed(known)) {
      console.out().print(between + RuleSheet.of(rule, color.ink(console), console.width()));
      between = "\n";
    }
    return known.size() == rules.size() ? ExitCode.CLEAN : ExitCode.USAGE;
  }
}
