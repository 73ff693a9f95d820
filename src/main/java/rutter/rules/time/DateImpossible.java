package rutter.rules.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.outline.Text;
import rutter.rules.Dates;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** A date in the form of ISO 8601 that no calendar has: the thirtieth of February. */
public final class DateImpossible implements Rule {
  private static final Pattern DATE =
      Pattern.compile("(?<![\\p{L}\\d_/.-])((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)(?![\\p{L}\\d_/-])");

  @Override
  public boolean isForAnyDocument() {
    return true;
  }

  @Override
  public void check(Subject subject, Report report) {
    subject.texts().stream()
        .filter(text -> Dates.hasYear(text.plain()))
        .forEach(text -> check(text, subject, report));
  }

  private static void check(Text text, Subject subject, Report report) {
    Matcher date = DATE.matcher(text.plain());
    while (date.find()) {
      if (!exists(date)) {
        report
            .at(Written.at(text, date.start(), date.end(), subject.text()))
            .with("date", date.group());
      }
    }
  }

  private static boolean exists(Matcher date) {
    try {
      LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }
}
