package rutter.program;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.vocabulary.Vocabulary;

/** Reads {@code Wait 24 hours}, and nothing that might mean something else. */
final class Waiting {
  /** {@code Wait for 24 hours.} */
  private static final Pattern WAIT =
      Pattern.compile("(\\p{L}+(?:\\s\\p{L}+)?)\\s(\\d{1,4})\\s?(\\p{L}{1,12})[.]?");

  private Waiting() {}

  static Optional<Long> of(String words, Vocabulary vocabulary) {
    Matcher wait = WAIT.matcher(words.strip());
    if (!wait.matches() || vocabulary.value("wait", wait.group(1)).isEmpty()) {
      return Optional.empty();
    }
    return vocabulary
        .value("time", wait.group(3))
        .map(Waiting::seconds)
        .map(unit -> unit * Long.parseLong(wait.group(2)));
  }

  static long seconds(String unit) {
    return switch (unit) {
      case "second" -> 1;
      case "minute" -> 60;
      case "hour" -> 3600;
      case "day" -> 86_400;
      case "week" -> 7 * 86_400;
      default -> 30L * 86_400;
    };
  }
}
