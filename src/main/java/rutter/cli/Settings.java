package rutter.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.finding.Severity;
import rutter.profile.FailOn;
import rutter.profile.Strictness;

/** What is in force for a file, with where each value comes from. */
record Settings(
    Optional<String> profile,
    Strictness strictness,
    FailOn failOn,
    List<Path> vocabularies,
    List<Path> packs,
    Map<String, Optional<Severity>> rules,
    Optional<Path> baseline,
    Map<String, String> origins) {
  static final String DEFAULT = "default";

  /** Where the value of a key comes from: {@code .rutter.yml:3}. */
  String origin(String key) {
    return origins.getOrDefault(key, DEFAULT);
  }

  static Settings defaults() {
    return new Settings(
        Optional.empty(),
        Strictness.STANDARD,
        FailOn.ERROR,
        List.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        new LinkedHashMap<>());
  }
}
