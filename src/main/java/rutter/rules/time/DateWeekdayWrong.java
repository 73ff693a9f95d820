package rutter.rules.time;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.outline.Text;
import rutter.rules.Dates;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** A day of the week right before a date, or in brackets behind it, that the date does not have. */
public final class DateWeekdayWrong implements Rule {
  private static final Pattern BEFORE = Pattern.compile("(\\p{L}{3,15})(?:\\.?,?\\s|,\\s?)$");
  private static final Pattern BEHIND = Pattern.compile("\\s?[(（]\\s?(\\p{L}{1,15})\\.?\\s?[)）]");
  private static final int CLOSE = 24;

  @Override
  public boolean isForAnyDocument() {
    return true;
  }

  @Override
  public void check(Subject subject, Report report) {
    subject.texts().stream()
        .filter(text -> text.plain().contains("20"))
        .forEach(text -> check(text, subject, report));
  }

  private static void check(Text text, Subject subject, Report report) {
    for (Dates.Day day : Dates.all(text.plain(), subject.vocabulary())) {
      Matcher before = BEFORE.matcher(text.plain());
      before.region(Math.max(0, day.start() - CLOSE), day.start());
      Matcher behind = BEHIND.matcher(text.plain());
      behind.region(day.end(), Math.min(text.plain().length(), day.end() + CLOSE));
      Optional<Matcher> found =
          before.find() && isWeekday(before, subject)
              ? Optional.of(before)
              : Optional.of(behind).filter(Matcher::lookingAt);
      found
          .filter(word -> isWeekday(word, subject))
          .filter(word -> !weekday(word, subject).equals(Optional.of(day.date().getDayOfWeek())))
          .ifPresent(
              word ->
                  report
                      .at(Written.at(text, word.start(1), word.end(1), subject.text()))
                      .with("date", text.plain().substring(day.start(), day.end()))
                      .with("written", word.group(1))
                      .with("weekday", name(day.date().getDayOfWeek())));
    }
  }

  private static boolean isWeekday(Matcher word, Subject subject) {
    return weekday(word, subject).isPresent();
  }

  private static Optional<DayOfWeek> weekday(Matcher word, Subject subject) {
    return subject
        .vocabulary()
        .value("weekday", word.group(1))
        .map(number -> DayOfWeek.of(Integer.parseInt(number)));
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
