package rutter.rules.rollback;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rutter.outline.Text;
import rutter.plan.Stage;
import rutter.plan.Topic;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Any span of time in what is said of going back is enough. */
public final class RollbackTimeMissing implements Rule {
  /** {@code 15 minutes}, {@code 2h}, {@code 5分} */
  private static final Pattern AMOUNT = Pattern.compile("\\d[\\s-]?(\\p{L}{1,12})");

  @Override
  public void check(Subject subject, Report report) {
    WayBack back = WayBack.of(subject);
    boolean said =
        subject.plan().rollback().rto().isPresent() || WayBack.isAskedFor(subject, Topic.RTO);
    if (!back.isEmpty()
        && !said
        && !back.says(text -> hasTime(subject, text))
        && !stages(subject).anyMatch(text -> hasTime(subject, text))) {
      report.at(back.label());
    }
  }

  private static Stream<String> stages(Subject subject) {
    return subject.plan().stages().stream()
        .map(Stage::rollback)
        .flatMap(rollback -> rollback.steps().stream())
        .map(step -> step.text());
  }

  private static boolean hasTime(Subject subject, Text text) {
    return hasTime(subject, text.plain());
  }

  private static boolean hasTime(Subject subject, String text) {
    Matcher amount = AMOUNT.matcher(text);
    while (amount.find()) {
      String unit = amount.group(1);
      boolean apart = unit.codePointAt(0) < 0x2E80;
      for (int end = apart ? unit.length() : 1; end <= unit.length(); end++) {
        if (subject.vocabulary().value("time", unit.substring(0, end)).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }
}
