package rutter.program;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.outline.Field;
import rutter.outline.FrontMatter;
import rutter.rules.Subject;
import rutter.vocabulary.Vocabulary;

/** How long the whole may take, where the plan names a window: {@code Window: 02:00 to 06:00}. */
final class Window {
  private static final long DAY = 86_400;
  private static final Pattern CLOCKS =
      Pattern.compile(
          "(\\d{1,2}):(\\d{2})[^\\d:]{1,12}(\\d{1,2}):(\\d{2})(?![\\d:]|\\s?[AaPp][Mm])");
  private static final Pattern AMOUNT =
      Pattern.compile("(?<![\\d.,:-])(\\d{1,4})\\s?(\\p{L}{1,12})(?!\\p{L})");

  private Window() {}

  static Optional<Long> of(Subject subject) {
    Vocabulary words = subject.vocabulary();
    Optional<Long> front =
        subject.outline().frontMatter().stream()
            .flatMap(matter -> matter.entries().stream())
            .filter(entry -> isWindow(entry, words))
            .flatMap(entry -> seconds(entry.value(), words).stream())
            .findFirst();
    return front.or(
        () ->
            subject
                .blocks(Field.class)
                .filter(field -> words.value("window", field.name().plain()).isPresent())
                .flatMap(field -> seconds(field.value().plain(), words).stream())
                .findFirst());
  }

  private static boolean isWindow(FrontMatter.Entry entry, Vocabulary words) {
    return words.value("window", entry.key().replace('_', ' ').replace('-', ' ')).isPresent();
  }

  /** Nothing if there are several times in it. */
  static Optional<Long> seconds(String text, Vocabulary words) {
    Matcher clocks = CLOCKS.matcher(text);
    if (clocks.find()) {
      long from = clock(clocks.group(1), clocks.group(2));
      long to = clock(clocks.group(3), clocks.group(4));
      return clocks.find() ? Optional.empty() : Optional.of(Math.floorMod(to - from, DAY));
    }
    Matcher amount = AMOUNT.matcher(text);
    Optional<Long> found = Optional.empty();
    while (amount.find()) {
      String number = amount.group(1);
      Optional<Long> seconds =
          words
              .value("time", amount.group(2))
              .map(unit -> Waiting.seconds(unit) * Long.parseLong(number));
      if (found.isPresent() && seconds.isPresent()) {
        return Optional.empty();
      }
      found = found.or(() -> seconds);
    }
    return found;
  }

  private static long clock(String hours, String minutes) {
    return Long.parseLong(hours) * 3600 + Long.parseLong(minutes) * 60;
  }
}
