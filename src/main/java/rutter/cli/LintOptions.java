package rutter.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import rutter.config.Configs;
import rutter.config.Overrides;
import rutter.config.Settings;
import rutter.config.Wishes;
import rutter.finding.Severity;
import rutter.plan.Detection;
import rutter.profile.FailOn;
import rutter.profile.Strictness;
import rutter.world.Console;
import rutter.world.Documents;

/** What decides over findings, on the command line: it goes over all configuration. */
final class LintOptions implements Overrides {
  private static final String OWNERS_RULE = "approval-not-owner";

  @Option(
      names = "--strictness",
      paramLabel = "LEVEL",
      description = "draft, standard or strict (default: standard; strict for build).")
  private @Nullable Strictness strictness;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Take the documents for plans of this profile.")
  private Detection.@Nullable Profile profile;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "error, warning, note or never: exit with 1 from there on (default: error).")
  private @Nullable FailOn failOn;

  @Option(
      names = "--rule",
      paramLabel = "RULE=LEVEL",
      converter = RuleLevel.Converter.class,
      description = "Make a rule error, warning, note or off.")
  private List<RuleLevel> rules = List.of();

  @Option(
      names = "--only",
      paramLabel = "RULE",
      split = ",",
      description = "Check nothing but these rules.")
  private List<String> only = List.of();

  @Option(names = "--config", paramLabel = "FILE", description = "Take this configuration alone.")
  private @Nullable String config;

  @Option(names = "--no-config", description = "Take no configuration.")
  private boolean noConfig;

  @Option(
      names = "--vocabulary",
      paramLabel = "FILE",
      description = "Words of your own, beside those of the configuration.")
  private List<String> vocabularies = List.of();

  @Option(
      names = "--ask-bash",
      negatable = true,
      description = "Let the bash of this machine say which scripts cannot run; it runs none.")
  private @Nullable Boolean askBash;

  @Option(
      names = "--require-codeowners",
      description = "Approvals must come from owners of the plan by CODEOWNERS.")
  private boolean codeOwners;

  /** A rule with the severity that it is given. */
  record RuleLevel(String rule, Optional<Severity> severity) {
    /** Reads {@code rule=level}. */
    static final class Converter implements ITypeConverter<RuleLevel> {
      @Override
      public RuleLevel convert(String words) {
        int equals = words.indexOf('=');
        String level = words.substring(equals + 1);
        Optional<Severity> severity = Severity.named(level);
        if (equals < 1 || (severity.isEmpty() && !level.equals("off"))) {
          throw new TypeConversionException(
              "'" + words + "' is no rule with a level; write it like gap-unassigned=off");
        }
        return new RuleLevel(words.substring(0, equals), severity);
      }
    }
  }

  @Override
  public Configs configs(Console console, Documents documents) {
    return new Configs(console, documents, Optional.ofNullable(config), noConfig);
  }

  @Override
  public Wishes wishes() {
    Map<String, Optional<Severity>> levels = new LinkedHashMap<>();
    if (codeOwners) {
      levels.put(OWNERS_RULE, Optional.of(Severity.ERROR));
    }
    rules.forEach(rule -> levels.put(rule.rule(), rule.severity()));
    return new Wishes(levels, only, codeOwners);
  }

  /** Whether a strictness was asked for. */
  @Override
  public boolean hasStrictness() {
    return strictness != null;
  }

  /** From which severity on to fail, where the command line says so. */
  @Override
  public Optional<FailOn> failOn() {
    return Optional.ofNullable(failOn);
  }

  /** The settings of a file with what the command line says over them. */
  @Override
  public Settings over(Settings settings, Console console) {
    return settings.with(
        Optional.ofNullable(profile).map(Detection.Profile::toString),
        Optional.ofNullable(strictness),
        Optional.ofNullable(failOn),
        vocabularies.stream().map(console.directory()::resolve).toList(),
        Optional.ofNullable(askBash));
  }
}
