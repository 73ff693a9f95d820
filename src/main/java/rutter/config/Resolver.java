package rutter.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rutter.finding.Severity;
import rutter.profile.Choices;
import rutter.profile.Config;
import rutter.profile.FailOn;
import rutter.profile.Server;
import rutter.profile.Strictness;
import rutter.world.Glob;

/** Lays the choices of configurations over each other, the outermost first. */
public final class Resolver {
  private Optional<String> profile = Optional.empty();
  private Strictness strictness = Strictness.STANDARD;
  private FailOn failOn = FailOn.ERROR;
  private final List<Path> vocabularies = new ArrayList<>();
  private final List<Path> packs = new ArrayList<>();
  private final Map<String, Optional<Severity>> rules = new LinkedHashMap<>();
  private Optional<Server> dialect = Optional.empty();
  private @Nullable Path baseline;
  private boolean askBash;
  private final Map<String, String> origins = new LinkedHashMap<>();

  public static Settings of(List<Configs.Placed> configs, Path file) {
    Resolver resolver = new Resolver();
    for (Configs.Placed placed : configs) {
      resolver.take(placed, placed.config().choices());
    }
    for (Configs.Placed placed : configs) {
      String path = placed.inside(file);
      for (Config.ForSome override : placed.config().overrides()) {
        if (override.files().stream().anyMatch(glob -> Glob.of(glob).matches(path))) {
          resolver.take(placed, override.choices());
        }
      }
    }
    return resolver.settings();
  }

  private void take(Configs.Placed placed, Choices choices) {
    String file = placed.config().file();
    choices.profile().ifPresent(chosen -> profile = Optional.of(note("profile", chosen, file)));
    choices.strictness().ifPresent(chosen -> strictness = note("strictness", chosen, file));
    choices.failOn().ifPresent(chosen -> failOn = note("fail-on", chosen, file));
    for (Choices.At<String> words : choices.vocabularies()) {
      vocabularies.add(placed.folder().resolve(note("vocabulary", words, file)));
    }
    for (Choices.At<String> pack : choices.packs()) {
      packs.add(placed.folder().resolve(note("packs", pack, file)));
    }
    choices.rules().forEach((rule, level) -> rules.put(rule, note("rules." + rule, level, file)));
    choices.dialect().ifPresent(chosen -> dialect = Optional.of(note("dialect", chosen, file)));
    choices.askBash().ifPresent(chosen -> askBash = note("ask-bash", chosen, file));
    choices
        .baseline()
        .ifPresent(chosen -> baseline = placed.folder().resolve(note("baseline", chosen, file)));
  }

  private <T> T note(String key, Choices.At<T> chosen, String file) {
    origins.put(key, file + ":" + chosen.line());
    return chosen.value();
  }

  private Settings settings() {
    return new Settings(
        profile,
        strictness,
        failOn,
        List.copyOf(vocabularies),
        List.copyOf(packs),
        Map.copyOf(rules),
        dialect,
        Optional.ofNullable(baseline),
        askBash,
        Map.copyOf(origins));
  }
}
