package rutter.rules.time;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.plan.Duration;
import rutter.plan.Duration.Seconds;
import rutter.vocabulary.Vocabulary;

/**
 * A span of time and the units it is given in. Weeks may have five days or seven, days eight hours
 * or twenty-four: what could be meant alike agrees, but between the same units there is no doubt.
 */
record Measure(Seconds seconds, Set<String> units) {
  static final long MINUTE = 60;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;
  static final long WEEK = 7 * DAY;

  private static final Pattern UNIT = Pattern.compile("\\d\\+?[\\s-]?(\\p{L}{1,12})");
  private static final Pattern COUNTED = Pattern.compile("(\\p{L}{1,12})\\s?\\d");
  private static final Set<String> LONG = Set.of("week", "month");
  private static final Set<String> SHORT = Set.of("hour", "minute", "second");
  private static final double WORKING_HOURS = 3;
  private static final double WORKING_DAYS = 1.4;

  Measure {
    units = Set.copyOf(units);
  }

  static Optional<Measure> of(Duration duration, Vocabulary vocabulary) {
    return duration.seconds().map(seconds -> of(seconds, duration.text().text(), vocabulary));
  }

  private static Measure of(Seconds seconds, String text, Vocabulary vocabulary) {
    Set<String> units = new HashSet<>();
    for (Pattern pattern : new Pattern[] {UNIT, COUNTED}) {
      Matcher unit = pattern.matcher(text);
      while (unit.find() && units.isEmpty()) {
        vocabulary.value("time", unit.group(1)).ifPresent(units::add);
      }
    }
    return new Measure(seconds, units.isEmpty() ? Set.of("hour") : units);
  }

  Measure plus(Measure other) {
    Set<String> both = new HashSet<>(units);
    both.addAll(other.units);
    Optional<Long> most =
        seconds.most().flatMap(mine -> other.seconds.most().map(more -> mine + more));
    return new Measure(new Seconds(seconds.least() + other.seconds.least(), most), both);
  }

  /** The same give or take a part of it. */
  Measure within(double part) {
    return new Measure(
        new Seconds(
            Math.round(seconds.least() * (1 - part)),
            seconds.most().map(most -> Math.round(most * (1 + part)))),
        units);
  }

  /** The one is longer, or shorter, than the other can be. */
  boolean differs(Measure other) {
    return isAbove(seconds.least(), other) || other.isAbove(other.seconds.least(), this);
  }

  /** It may be longer than the other can be. */
  boolean mayExceed(Measure other) {
    return isAbove(seconds.most().orElse(0L), other);
  }

  private boolean isAbove(long mine, Measure other) {
    return other.seconds.most().filter(most -> mine > most * slack(other)).isPresent();
  }

  private double slack(Measure other) {
    Set<String> both = new HashSet<>(units);
    both.addAll(other.units);
    boolean exact = both.size() == 1 || SHORT.containsAll(both);
    if (exact) {
      return 1;
    }
    boolean hours = both.stream().anyMatch(SHORT::contains);
    boolean weeks = both.stream().anyMatch(LONG::contains);
    return (hours ? WORKING_HOURS : 1) * (weeks ? WORKING_DAYS : 1);
  }

  /** {@code 3 weeks}, {@code 90 minutes}, {@code 4 to 6.5 hours} */
  String said() {
    long most = seconds.most().orElse(seconds.least());
    long unit = unit(most);
    String name = unit == WEEK ? "week" : unit == DAY ? "day" : unit == HOUR ? "hour" : "minute";
    String range = number(most, unit);
    range = seconds.least() == most ? range : number(seconds.least(), unit) + " to " + range;
    String text = range + " " + name + (range.equals("1") ? "" : "s");
    return seconds.most().isPresent() ? text : "at least " + text;
  }

  /** The longest unit that it is given in; of shorter ones an hour for halves of one. */
  private long unit(long most) {
    if (units.contains("week") || units.contains("month")) {
      return WEEK;
    }
    if (units.contains("day")) {
      return DAY;
    }
    boolean halves = seconds.least() % (HOUR / 2) == 0 && most % (HOUR / 2) == 0 && most >= HOUR;
    return halves ? HOUR : MINUTE;
  }

  private static String number(long seconds, long unit) {
    return seconds % unit == 0
        ? Long.toString(seconds / unit)
        : String.format(Locale.ROOT, "%.1f", (double) seconds / unit);
  }
}
