package rutter.rules.shell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** By names with the same {@code $(date …)} in them, the second of which is to find the first. */
public final class ShellValueRecomputed implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Map<String, DatedName> first = new HashMap<>();
    Set<Integer> known = new HashSet<>();
    for (DatedName name : DatedName.in(subject)) {
      DatedName made = first.putIfAbsent(name.key(), name);
      boolean own = !known.add(name.clock().start());
      if (made != null && !own && !made.clock().equals(name.clock()) && name.isToFind(made)) {
        report
            .at(name.clock())
            .as(name.isOfDay() ? "day" : "")
            .with("clock", name.clock().of(subject.text()))
            .with("name", name.key())
            .near(made.clock());
      }
    }
  }
}
