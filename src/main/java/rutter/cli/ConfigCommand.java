package rutter.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rutter.checking.InForce;
import rutter.config.Configs;
import rutter.config.Resolver;
import rutter.config.Settings;
import rutter.emit.Terminal;
import rutter.finding.Severity;
import rutter.packs.BadRulesException;
import rutter.packs.LevelsFile;
import rutter.packs.TeamPack;
import rutter.profile.Levels;
import rutter.profile.Server;
import rutter.rules.Rule;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.ExitCode;

/** {@code rutter config}: what is in force for a file, and where each value comes from. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    versionProvider = Rutter.Version.class,
    description = "Shows what is in force for a file, and where each value comes from.")
final class ConfigCommand implements Callable<Integer> {
  private static final int VALUE = 44;
  private static final long LARGEST = 8L << 20;

  private final Console console;

  @Mixin private LintOptions options = new LintOptions();

  @Parameters(paramLabel = "FILE", description = "A plan; it need not exist yet.")
  private String file = "";

  ConfigCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Documents documents = new Documents(console, LARGEST);
    try {
      Configs configs = options.configs(console, documents);
      Path place = console.directory().resolve(file);
      List<Configs.Placed> placed = configs.of(place);
      Settings settings = options.over(Resolver.of(placed, place), console);
      InForce inForce = new InForce(documents, options.wishes());
      List<TeamPack> teams = inForce.packs(settings);
      print(placed, place, settings);
      print(teams, settings, inForce.levels(settings));
      return ExitCode.CLEAN;
    } catch (BadRulesException | UnreadableException e) {
      console.problem(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    }
  }

  private void print(List<Configs.Placed> placed, Path place, Settings settings) {
    List<String> files = placed.stream().map(one -> one.config().file()).toList();
    console
        .out()
        .println("# " + (files.isEmpty() ? "no .rutter.yml above" : "the last one wins") + ":");
    files.forEach(name -> console.out().println("#   " + Terminal.clean(name)));
    Path file = place.toAbsolutePath().normalize();
    placed.stream()
        .filter(one -> one.excludes(file) || !one.includes(file))
        .forEach(
            one ->
                console
                    .out()
                    .println("# left out of folders by " + Terminal.clean(one.config().file())));
    line("profile", settings.profile().orElse("detected"), settings.origin("profile"));
    line("strictness", settings.strictness().toString(), settings.origin("strictness"));
    line("fail-on", settings.failOn().toString(), settings.origin("fail-on"));
    line("vocabulary", names(settings.vocabularies()), settings.origin("vocabulary"));
    line("packs", names(settings.packs()), settings.origin("packs"));
    line(
        "dialect",
        settings.dialect().map(Server::toString).orElse("detected"),
        settings.origin("dialect"));
    line("ask-bash", Boolean.toString(settings.askBash()), settings.origin("ask-bash"));
    line("baseline", names(settings.baseline().stream().toList()), settings.origin("baseline"));
  }

  private String names(List<Path> paths) {
    List<String> names = new ArrayList<>();
    for (Path path : paths) {
      Path place = path.toAbsolutePath().normalize();
      Path here = console.directory().toAbsolutePath().normalize();
      String name = place.startsWith(here) ? here.relativize(place).toString() : place.toString();
      names.add(Files.exists(place) ? name : name + " (missing)");
    }
    return names.isEmpty() ? "[]" : "[" + String.join(", ", names) + "]";
  }

  private void print(List<TeamPack> teams, Settings settings, Levels levels) {
    console.out().println("rules:");
    Map<String, String> all = new TreeMap<>();
    for (Rule rule : InForce.rules(teams)) {
      all.put(rule.name(), levels.of(rule.name()).map(Severity::toString).orElse("off"));
    }
    Levels shipped = LevelsFile.of(settings.strictness());
    all.forEach(
        (rule, level) -> {
          String pack =
              level.equals(shipped.of(rule).map(Severity::toString).orElse("off"))
                  ? settings.strictness() + " pack"
                  : "team's pack or command line";
          String origin = settings.origin("rules." + rule);
          line("  " + rule, level, origin.equals(Settings.DEFAULT) ? pack : origin);
        });
  }

  private void line(String key, String value, String origin) {
    String said = Terminal.clean(key + ": " + value);
    String gap = " ".repeat(Math.max(1, VALUE - Terminal.width(said)));
    console.out().println(said + gap + "# " + Terminal.clean(origin));
  }
}
