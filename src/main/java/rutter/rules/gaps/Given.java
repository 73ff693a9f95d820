package rutter.rules.gaps;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rutter.plan.Gap;

/** A gap given to stages of the plan by one row, or by a stage itself. */
record Given(Gap gap, Gap.Assignment assignment) {
  static List<Given> byRows(Ledger.Account account) {
    return all(account, false);
  }

  static List<Given> byStages(Ledger.Account account) {
    return all(account, true);
  }

  private static List<Given> all(Ledger.Account account, boolean byStage) {
    List<Given> all = new ArrayList<>();
    account
        .rows()
        .forEach(
            gap ->
                gap.assignments().stream()
                    .filter(one -> one.byStage() == byStage && !one.stages().isEmpty())
                    .forEach(one -> all.add(new Given(gap, one))));
    return all;
  }

  static Set<String> stages(List<Given> all) {
    Set<String> keys = new LinkedHashSet<>();
    all.forEach(given -> keys.addAll(given.assignment().stages()));
    return keys;
  }

  boolean isIn(String document) {
    return gap.document().equals(document);
  }
}
