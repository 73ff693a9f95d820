package rutter.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rutter.plan.Duration;
import rutter.plan.Words;
import rutter.vocabulary.Vocabulary;

/** Reads how long something takes: {@code 2-3 days}, {@code half an hour}, {@code Week 3}. */
final class Durations {
  private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})++|\\d{1,5}(?:[.,]\\d{1,2})?)\\s?";

  /** {@code (14 days)} says the same again. */
  private static final Pattern BRACKETS = Pattern.compile("[(（][^()（）]{0,200}[)）]");

  private static final String CLOCK = "(\\d{1,2}):(\\d{2})\\s?([AaPp][Mm])?";

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** Weeks go with days, and hours with minutes, but weeks do not go with hours. */
  private static final long MOST_BETWEEN_UNITS = 60;

  private static final int LONGEST_GAP = 5;

  private final Vocabulary vocabulary;

  /** {@code 2-3 days}, {@code ~1.5h}, {@code < 15 min}, {@code 30+ minutes}, {@code 5分} */
  private final Pattern amount;

  /** {@code 02:15 AM - 03:45 AM} */
  private final Pattern clocks;

  /** {@code 30 minutes to 1 hour}: what stands between the two. */
  private final Pattern between;

  /** {@code Day 8-11} */
  private final Pattern counted;

  /** {@code half an hour}, {@code two days} */
  private final Pattern spelled;

  private Durations(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    String to = "(?:[-–—~～→]|" + Values.any(vocabulary.words("to")) + ")\\s?";
    this.between = Pattern.compile("\\s?" + to);
    this.clocks = Pattern.compile(CLOCK + "\\s?" + to + CLOCK);
    this.amount =
        Pattern.compile(
            "([<≤]?)\\s?(?<![\\p{L}\\d:+.])(?<!\\d,)"
                + (NUMBER + "(\\+)?(?:\\s?" + to + NUMBER + "(\\+)?)?")
                + "[\\s-]?([\\p{L}]{1,12}(?:\\s\\p{L}{1,5})?)");
    this.spelled =
        Pattern.compile(
            "(?<![\\p{L}\\d])(" + Values.any(vocabulary.words("number")) + ")[\\s-](\\p{L}{1,12})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    this.counted = Pattern.compile("(\\p{L}{1,12})\\s?(\\d{1,4})(?:\\s?" + to + "(\\d{1,4}))?");
  }

  static Durations in(Vocabulary vocabulary) {
    return vocabulary.once(Durations.class, Durations::new);
  }

  Duration of(Words words) {
    return new Duration(words, seconds(words.text()));
  }

  Optional<Duration.Seconds> seconds(String text) {
    Matcher times = clocks.matcher(text);
    if (times.find()) {
      long from = clock(times.group(1), times.group(2), times.group(3));
      long to = clock(times.group(4), times.group(5), times.group(6));
      long between = Math.floorMod(to - from, DAY);
      return Optional.of(new Duration.Seconds(between, Optional.of(between)));
    }
    Optional<Duration.Seconds> outside = sum(BRACKETS.matcher(text).replaceAll(" "));
    return outside.or(() -> sum(text)).or(() -> inWords(text));
  }

  private Optional<Duration.Seconds> inWords(String text) {
    Matcher found = spelled.matcher(text);
    while (found.find()) {
      Optional<String> number = vocabulary.value("number", found.group(1));
      Optional<Long> unit = unit(found.group(2));
      if (number.isPresent() && unit.isPresent()) {
        long seconds = Math.round(Double.parseDouble(number.get()) * unit.get());
        return Optional.of(new Duration.Seconds(seconds, Optional.of(seconds)));
      }
    }
    return Optional.empty();
  }

  private static long clock(String hours, String minutes, @Nullable String half) {
    long hour = Long.parseLong(hours);
    if (half != null) {
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).equals("pm") ? 12 : 0);
    }
    return hour * HOUR + Long.parseLong(minutes) * MINUTE;
  }

  private Optional<Duration.Seconds> sum(String text) {
    double least = 0;
    double most = 0;
    boolean open = false;
    boolean any = false;
    Matcher found = amount.matcher(text);
    double before = 0;
    long last = 0;
    int at = 0;
    while (found.find(at)) {
      String gap = text.substring(at, found.start());
      boolean range = any && between.matcher(gap).matches();
      Optional<Long> unit = unit(found.group(6));
      if (any && unit.isPresent() && !range && !adds(gap, last, unit.get())) {
        break;
      }
      at = unit.isPresent() ? end(found) : found.end(2);
      if (unit.isEmpty()) {
        continue;
      }
      last = unit.get();
      double from = number(found.group(2));
      double to = found.group(4) == null ? from : number(found.group(4));
      boolean limit = !found.group(1).isEmpty();
      least += limit || range ? 0 : from * unit.get();
      most += to * unit.get() - (range ? before : 0);
      before = to * unit.get();
      open = open || found.group(3) != null || found.group(5) != null;
      any = true;
    }
    if (!any) {
      return Optional.empty();
    }
    Optional<Long> end = open ? Optional.empty() : Optional.of(Math.round(most));
    return Optional.of(new Duration.Seconds(Math.round(least), end));
  }

  /**
   * {@code 1 h 30 min} and {@code 2 h + 3 h} add up; {@code 18 weeks, 120 hours of work} do not.
   */
  private static boolean adds(String gap, long unit, long next) {
    return gap.contains("+")
        || (next < unit && unit <= MOST_BETWEEN_UNITS * next && gap.length() <= LONGEST_GAP);
  }

  /** Behind the unit: of two words the second may say something else. */
  private int end(Matcher found) {
    String words = found.group(6);
    boolean whole = vocabulary.value("time", words).isPresent();
    return whole ? found.end() : found.start(6) + words.split("\\s", 2)[0].length();
  }

  private static double number(String digits) {
    boolean thousands = digits.matches("\\d{1,3}(?:,\\d{3})+");
    return Double.parseDouble(thousands ? digits.replace(",", "") : digits.replace(',', '.'));
  }

  /** The seconds of a unit; its word may have others right behind it. */
  private Optional<Long> unit(String words) {
    Optional<String> name = vocabulary.value("time", words);
    if (name.isEmpty()) {
      name = vocabulary.value("time", words.split("\\s", 2)[0]);
    }
    for (int end = 1; name.isEmpty() && end <= 2 && end < words.length(); end++) {
      boolean unspaced = words.charAt(0) > 0x2E7F;
      name = unspaced ? vocabulary.value("time", words.substring(0, end)) : name;
    }
    return name.map(Durations::secondsOf);
  }

  private static long secondsOf(String unit) {
    return switch (unit) {
      case "second" -> 1;
      case "minute" -> MINUTE;
      case "hour" -> HOUR;
      case "day" -> DAY;
      case "week" -> 7 * DAY;
      case "month" -> 30 * DAY;
      default -> throw new IllegalStateException("no unit of time: " + unit);
    };
  }

  /** {@code Day 8-11} takes up to four days, {@code Week 3} up to one week. */
  Duration counted(Words words) {
    Matcher count = counted.matcher(words.text().strip());
    Optional<Long> unit = count.matches() ? unit(count.group(1)) : Optional.empty();
    if (unit.isEmpty()) {
      return of(words);
    }
    long first = Long.parseLong(count.group(2));
    long more = count.group(3) == null ? 0 : Long.parseLong(count.group(3)) - first;
    return more < 0
        ? of(words)
        : new Duration(
            words,
            Optional.of(
                new Duration.Seconds(more * unit.get(), Optional.of((more + 1) * unit.get()))));
  }
}
