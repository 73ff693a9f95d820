package rutter.rules.rollback;

import java.util.ArrayList;
import java.util.List;
import rutter.rules.Deed;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Many commands without any backup lack one thing, and not one each. */
public final class DestructiveWithoutBackup implements Rule {
  private static final int MANY = 3;

  @Override
  public void check(Subject subject, Report report) {
    List<Deed> bare = firstOfEach(new Copies(subject).uncovered());
    if (bare.size() <= MANY) {
      bare.forEach(deed -> report.at(deed.words().span()).with("command", deed.words()));
      return;
    }
    Deed first = bare.get(0);
    Observation seen =
        report
            .at(first.words().span())
            .as("all")
            .with("command", first.words())
            .with("count", bare.size() - 1);
    bare.subList(1, MANY).forEach(deed -> seen.near(deed.words().span()));
  }

  /** The first of each block of code: what stands below it would need the same backup. */
  private static List<Deed> firstOfEach(List<Deed> deeds) {
    List<Deed> first = new ArrayList<>();
    for (Deed deed : deeds) {
      if (first.isEmpty()
          || !first.get(first.size() - 1).command().span().equals(deed.command().span())) {
        first.add(deed);
      }
    }
    return first;
  }
}
