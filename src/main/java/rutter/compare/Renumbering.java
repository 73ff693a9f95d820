package rutter.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.plan.Stage;
import rutter.program.Essence.Part;

/** Other numbers of the same stages, by which texts that name them say what they said before. */
final class Renumbering {
  private final Map<String, String> numbers = new HashMap<>();
  private final Pattern named;

  Renumbering(Version old, Version now, Pairing<Part> pairs) {
    pairs.partners().forEach((was, is) -> add(number(old, was), number(now, is)));
    this.named =
        Pattern.compile(
            numbers.keySet().stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
  }

  /** A number alone may be that of anything else. */
  private void add(String was, String is) {
    if (!was.equals(is) && !is.isEmpty() && was.chars().anyMatch(Character::isLetter)) {
      numbers.put(was, is);
    }
  }

  /** What a stage is named by; nothing if it has no number of its own. */
  static String number(Version version, Part part) {
    return version
        .stage(part)
        .filter(stage -> !stage.heading().id().isEmpty())
        .map(Stage::number)
        .orElse("");
  }

  /** Whether two texts differ by nothing else. */
  boolean explains(String before, String after) {
    return !numbers.isEmpty()
        && named
            .matcher(before)
            .replaceAll(
                found ->
                    Optional.ofNullable(numbers.get(found.group()))
                        .map(Matcher::quoteReplacement)
                        .orElse(""))
            .equals(after);
  }
}
