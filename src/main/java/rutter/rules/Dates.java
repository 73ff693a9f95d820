package rutter.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.vocabulary.Phrases;
import rutter.vocabulary.Vocabulary;

/** Finds the day that words name; a day that could be two, as 04/08/2026 could, is none. */
public final class Dates {
  /** {@code 2026-04-08}, {@code 2026/4/8}, {@code 2026年4月8日} */
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<![\\d.])(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)");

  /** {@code 08.04.2026}, {@code 31/12/2026} */
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<![\\d.])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?![.]?\\d)");

  /** {@code 8 April 2026}, {@code 8. April 2026}, {@code 8th of April, 2026} */
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.|º)?\\s(?:of\\s|de\\s)?(\\p{L}{3,12})\\.?,?\\s(?:de\\s)?(\\d{4})(?![.]?\\d)");

  /** {@code April 8, 2026} */
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{3,12})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?![.]?\\d)");

  private static final int LONGEST = 200;
  private static final int MONTHS = 12;
  private static final int DIGITS_OF_YEAR = 4;

  private static final int LONGEST_OF_ALL = 2000;

  private Dates() {}

  private record Months(Phrases words) {
    static Months of(Vocabulary vocabulary) {
      return new Months(vocabulary.phrases(List.copyOf(vocabulary.words("month"))));
    }
  }

  /** A day, and where its words begin and end in a text. */
  public record Day(LocalDate date, int start, int end) {}

  /** Whether a year could stand in a text: most have none, and need no closer look. */
  public static boolean hasYear(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < DIGITS_OF_YEAR; i++) {
      char c = text.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    }
    return digits == DIGITS_OF_YEAR;
  }

  /** The first day that a text names. */
  public static Optional<LocalDate> in(String text, Vocabulary vocabulary) {
    String words = text.substring(0, Math.min(text.length(), LONGEST));
    if (!hasYear(words)) {
      return Optional.empty();
    }
    Matcher first = YEAR_FIRST.matcher(words);
    if (first.find()) {
      return day(number(first, 1), number(first, 2), number(first, 3));
    }
    Matcher last = YEAR_LAST.matcher(words);
    if (last.find()) {
      return yearLast(number(last, 1), number(last, 3), number(last, 4), last.group(2));
    }
    Matcher day = DAY_MONTH.matcher(words);
    while (day.find()) {
      Optional<Integer> month = month(day.group(2), vocabulary);
      if (month.isPresent()) {
        return day(number(day, 3), month.get(), number(day, 1));
      }
    }
    Matcher month = MONTH_DAY.matcher(words);
    while (month.find()) {
      Optional<Integer> named = month(month.group(1), vocabulary);
      if (named.isPresent()) {
        return day(number(month, 3), named.get(), number(month, 2));
      }
    }
    return Optional.empty();
  }

  /** All days that a text names, in its order, with their places in it. */
  public static List<Day> all(String text, Vocabulary vocabulary) {
    String words = text.substring(0, Math.min(text.length(), LONGEST_OF_ALL));
    if (!hasYear(words)) {
      return List.of();
    }
    List<Day> days = new ArrayList<>();
    add(YEAR_FIRST.matcher(words), m -> day(number(m, 1), number(m, 2), number(m, 3)), days);
    add(
        YEAR_LAST.matcher(words),
        m -> yearLast(number(m, 1), number(m, 3), number(m, 4), m.group(2)),
        days);
    if (vocabulary.once(Months.class, Months::of).words().in(words)) {
      add(
          DAY_MONTH.matcher(words),
          m -> month(m.group(2), vocabulary).flatMap(of -> day(number(m, 3), of, number(m, 1))),
          days);
      add(
          MONTH_DAY.matcher(words),
          m -> month(m.group(1), vocabulary).flatMap(of -> day(number(m, 3), of, number(m, 2))),
          days);
    }
    days.sort(Comparator.comparingInt(Day::start));
    return List.copyOf(days);
  }

  private static void add(
      Matcher found, Function<Matcher, Optional<LocalDate>> reader, List<Day> days) {
    while (found.find()) {
      reader.apply(found).ifPresent(day -> days.add(new Day(day, found.start(), found.end())));
    }
  }

  /** With dots the day comes first; with slashes only if the other can be no month. */
  private static Optional<LocalDate> yearLast(int one, int two, int year, String separator) {
    if (separator.equals(".") || one > MONTHS || one == two) {
      return day(year, two, one);
    }
    return two > MONTHS ? day(year, one, two) : Optional.empty();
  }

  private static Optional<Integer> month(String word, Vocabulary vocabulary) {
    return vocabulary.value("month", word).map(Integer::parseInt);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
