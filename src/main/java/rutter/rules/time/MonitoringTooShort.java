package rutter.rules.time;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rutter.outline.Section;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/**
 * A heading “T+0 to T+2h: Monitoring” against the steps that give such times behind their names, as
 * “Step 3: Switch (T+90min to T+150min)” does.
 */
public final class MonitoringTooShort implements Rule {
  /** {@code T+45min}, {@code T+2h} */
  private static final Pattern OFFSET =
      Pattern.compile("(?<![\\p{L}\\d])T\\s?\\+\\s?(\\d{1,5})\\s?(\\p{L}{0,7})");

  private static final Pattern IN_BRACKETS = Pattern.compile("[(（]\\s?T\\s?\\+");

  /** A heading and the seconds from and to that it names. */
  private record Window(Section heading, long from, long to) {}

  @Override
  public void check(Subject subject, Report report) {
    Vocabulary vocabulary = subject.vocabulary();
    List<Window> windows =
        subject.headings().stream().flatMap(heading -> window(heading, vocabulary)).toList();
    Optional<Window> last =
        windows.stream()
            .filter(window -> window.from() < window.to())
            .filter(window -> IN_BRACKETS.matcher(title(window)).find())
            .filter(window -> !vocabulary.means(title(window), Concept.MONITORING))
            .max(Comparator.comparingLong(Window::to));
    if (last.isEmpty()) {
      return;
    }
    Optional<Window> watched =
        windows.stream()
            .filter(window -> vocabulary.means(title(window), Concept.MONITORING))
            .max(Comparator.comparingLong(Window::to));
    watched
        .filter(window -> window.from() < window.to() && window.to() < last.get().to())
        .ifPresent(
            window ->
                report
                    .at(window.heading().title().span())
                    .with("monitoring", title(window))
                    .with("last", title(last.get()))
                    .near(last.get().heading().title().span()));
  }

  private static String title(Window window) {
    return window.heading().title().plain();
  }

  private static Stream<Window> window(Section heading, Vocabulary vocabulary) {
    Matcher offset = OFFSET.matcher(heading.title().plain());
    long from = -1;
    long to = -1;
    while (offset.find()) {
      Optional<Long> seconds = seconds(offset, vocabulary);
      if (seconds.isEmpty()) {
        return Stream.empty();
      }
      from = from < 0 ? seconds.get() : from;
      to = seconds.get();
    }
    return from < 0 ? Stream.empty() : Stream.of(new Window(heading, from, to));
  }

  private static Optional<Long> seconds(Matcher offset, Vocabulary vocabulary) {
    long count = Long.parseLong(offset.group(1));
    if (count == 0) {
      return Optional.of(0L);
    }
    return vocabulary
        .value("time", offset.group(2))
        .map(
            unit ->
                count
                    * switch (unit) {
                      case "second" -> 1;
                      case "minute" -> Measure.MINUTE;
                      case "hour" -> Measure.HOUR;
                      case "day" -> Measure.DAY;
                      default -> Measure.WEEK;
                    });
  }
}
