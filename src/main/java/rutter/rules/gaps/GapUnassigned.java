package rutter.rules.gaps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rutter.plan.Gap;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Where no gap at all is given to a stage, the plan has no mapping: that is one finding. */
public final class GapUnassigned implements Rule {
  private static final int MOST_NAMES = 6;

  @Override
  public void check(Subject subject, Report report) {
    List<Ledger.Account> all = Ledger.of(subject).all();
    List<Ledger.Account> open = all.stream().filter(account -> !account.isSettled()).toList();
    if (open.isEmpty() || subject.plan().stages().isEmpty()) {
      return;
    }
    if (all.stream().noneMatch(Ledger.Account::isAssigned)) {
      report.at(Ledger.mapping(subject)).as("all").with("count", open.size());
      return;
    }
    Map<String, List<String>> byFile = new LinkedHashMap<>();
    for (Ledger.Account account : open) {
      if (account.own().isEmpty()) {
        Gap gap = account.mapped().get(0);
        byFile.computeIfAbsent(Ledger.file(gap), any -> new ArrayList<>()).add(Ledger.called(gap));
      } else {
        report.at(account.own().get(0).id().span()).with("gap", account.called());
      }
    }
    byFile.forEach(
        (file, names) ->
            report
                .at(Ledger.mapping(subject))
                .as("map")
                .with("gaps", listed(names))
                .with("file", file));
  }

  private static String listed(List<String> names) {
    if (names.size() <= MOST_NAMES) {
      return String.join(", ", names);
    }
    int rest = names.size() - MOST_NAMES + 1;
    return String.join(", ", names.subList(0, MOST_NAMES - 1)) + " and " + rest + " others";
  }
}
