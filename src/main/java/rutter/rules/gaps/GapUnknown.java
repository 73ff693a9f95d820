package rutter.rules.gaps;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import rutter.plan.Gap;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Only an id that begins like those of the list is held against it. */
public final class GapUnknown implements Rule {
  /** What stands before the last number: {@code P4-} of {@code P4-20}. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}[^\\d]{0,1000}$");

  private static final Pattern MORE = Pattern.compile("[\\s(（:—–].*");

  @Override
  public void check(Subject subject, Report report) {
    Set<Words> matched = new HashSet<>();
    Set<String> stems = new HashSet<>();
    for (Gap gap : subject.plan().gaps().all()) {
      gap.assignments().forEach(assignment -> matched.add(assignment.text()));
      if (Ledger.isCode(gap.id())) {
        stems.add(stem(gap.id().text()));
      }
    }
    Set<String> known = new HashSet<>();
    subject.plan().gaps().all().forEach(gap -> known.add(lower(gap.id().text())));
    for (Stage stage : subject.plan().stages()) {
      for (Words gap : stage.gaps()) {
        String id = MORE.matcher(gap.text().strip()).replaceFirst("");
        boolean ours = Ledger.isCode(new Words(id, gap.span())) && stems.contains(stem(id));
        if (ours && !matched.contains(gap) && !known.contains(lower(id))) {
          report.at(gap.span()).with("stage", stage.called()).with("gap", id);
        }
      }
    }
  }

  private static String stem(String id) {
    return NUMBER.matcher(lower(id)).replaceFirst("");
  }

  private static String lower(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
