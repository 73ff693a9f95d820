package rutter.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rutter.emit.findings.TextFindings;
import rutter.finding.Checked;
import rutter.lint.Linter;
import rutter.outline.Outline;
import rutter.packs.Catalogue;
import rutter.packs.LevelsFile;
import rutter.packs.Profiles;
import rutter.packs.RuleFiles;
import rutter.plan.Plan;
import rutter.profile.Strictness;
import rutter.reading.PlanReader;
import rutter.rules.Around;
import rutter.rules.Rules;
import rutter.rules.Subject;
import rutter.text.UnreadableException;
import rutter.vocabulary.Vocabulary;

/** {@code rutter lint}: what is wrong with a plan, and how to mend it. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    versionProvider = Rutter.Version.class,
    description = "Says what is missing or contradictory in a plan, and how to mend it.")
final class LintCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ColorOption color = new ColorOption();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Markdown files.")
  private List<String> files = List.of();

  LintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Documents documents = new Documents(console, 8 << 20);
    Vocabulary vocabulary = RuleFiles.vocabulary();
    PlanReader reader = new PlanReader(vocabulary);
    Linter linter = new Linter(Rules.ALL, new Catalogue());
    List<Checked> checked = new ArrayList<>();
    for (String file : files) {
      try {
        Outline outline = reader.outline(documents.read(file));
        Plan plan = reader.read(outline, List.of());
        Subject subject =
            new Subject(
                outline,
                plan,
                plan.detection().kind(),
                vocabulary,
                Profiles.builtIn().of(plan.detection().profile()),
                Strictness.STANDARD,
                new Nowhere());
        checked.add(
            new Checked(plan.source(), linter.check(subject, LevelsFile.of(Strictness.STANDARD))));
      } catch (UnreadableException e) {
        console.problem(String.valueOf(e.getMessage()));
      }
    }
    console
        .out()
        .print(new TextFindings(color.ink(console), console.width()).write(checked, List.of()));
    return ExitCode.CLEAN;
  }

  private record Nowhere() implements Around {
    @Override
    public LocalDate today() {
      return LocalDate.of(2026, 1, 1);
    }

    @Override
    public Optional<Neighbour> neighbour(String path) {
      return Optional.empty();
    }

    @Override
    public Optional<LocalDate> lastChange() {
      return Optional.empty();
    }
  }
}
