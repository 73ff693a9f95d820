package rutter.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.finding.Severity;
import rutter.profile.FailOn;
import rutter.profile.Server;
import rutter.profile.Strictness;

/** What is in force for a file, with where each value comes from. */
public record Settings(
    Optional<String> profile,
    Strictness strictness,
    FailOn failOn,
    List<Path> vocabularies,
    List<Path> packs,
    Map<String, Optional<Severity>> rules,
    Optional<Server> dialect,
    Optional<Path> baseline,
    boolean askBash,
    Map<String, String> origins) {
  public static final String DEFAULT = "default";

  /** Where the value of a key comes from: {@code .rutter.yml:3}. */
  public String origin(String key) {
    return origins.getOrDefault(key, DEFAULT);
  }

  private static final String COMMAND_LINE = "command line";

  /** These, without the bash of this machine. */
  public Settings askingNobody() {
    return with(
        Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.of(false));
  }

  /** These, with what the command line says over them. */
  public Settings with(
      Optional<String> otherProfile,
      Optional<Strictness> otherStrictness,
      Optional<FailOn> otherFailOn,
      List<Path> more,
      Optional<Boolean> otherAskBash) {
    Map<String, String> from = new LinkedHashMap<>(origins);
    otherProfile.ifPresent(any -> from.put("profile", COMMAND_LINE));
    otherStrictness.ifPresent(any -> from.put("strictness", COMMAND_LINE));
    otherFailOn.ifPresent(any -> from.put("fail-on", COMMAND_LINE));
    otherAskBash.ifPresent(any -> from.put("ask-bash", COMMAND_LINE));
    List<Path> words = Stream.concat(vocabularies.stream(), more.stream()).toList();
    return new Settings(
        otherProfile.or(() -> profile),
        otherStrictness.orElse(strictness),
        otherFailOn.orElse(failOn),
        words,
        packs,
        rules,
        dialect,
        baseline,
        otherAskBash.orElse(askBash),
        from);
  }
}
