package rutter.rules.gaps;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rutter.plan.Gap;
import rutter.plan.Gap.Disposition.Kind;
import rutter.plan.Stage;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** What the row of a gap says, and what the stages say that they close. */
public final class GapMappingDisagrees implements Rule {
  private static final Set<Kind> LEFT =
      EnumSet.of(Kind.ACCEPTED, Kind.NOT_APPLICABLE, Kind.DROPPED);

  @Override
  public void check(Subject subject, Report report) {
    Map<String, Stage> stages = new HashMap<>();
    Map<String, Stage> listing = new HashMap<>();
    for (Stage stage : subject.plan().stages()) {
      stages.put(stage.key(), stage);
      if (stage.gaps().stream().anyMatch(Ledger::isCode)) {
        listing.put(stage.key(), stage);
      }
    }
    for (Ledger.Account account : Ledger.of(subject).all()) {
      List<Given> rows = Given.byRows(account);
      boolean own = !rows.isEmpty() && rows.get(0).isIn(subject.source().name());
      List<Given> named = Given.byStages(account);
      Optional<Gap> left = account.own().stream().filter(GapMappingDisagrees::isLeft).findFirst();
      if (!named.isEmpty() && left.isPresent()) {
        seen(report, "left", account, named.get(0), stages)
            .with("fate", left.get().disposition().orElseThrow().text())
            .near(left.get().id().span(), "row");
      } else if (own && named.isEmpty()) {
        omitted(account, rows, listing, report);
      } else if (own && Collections.disjoint(Given.stages(rows), Given.stages(named))) {
        seen(report, "", account, named.get(0), stages)
            .with("row", rows.get(0).assignment().text())
            .near(rows.get(0).assignment().text().span(), "row");
      }
    }
  }

  private static boolean isLeft(Gap gap) {
    return gap.disposition().filter(fate -> LEFT.contains(fate.kind())).isPresent();
  }

  private static Observation seen(
      Report report,
      String variant,
      Ledger.Account account,
      Given named,
      Map<String, Stage> stages) {
    Stage stage = stages.get(named.assignment().stages().get(0));
    return report
        .at(named.assignment().text().span())
        .as(variant)
        .with("gap", account.called())
        .with("stage", stage == null ? "" : stage.called());
  }

  /** All of its stages list the gaps that they close, and this is in none of the lists. */
  private static void omitted(
      Ledger.Account account, List<Given> rows, Map<String, Stage> listing, Report report) {
    Set<String> keys = Given.stages(rows);
    @Nullable Stage first = listing.get(keys.iterator().next());
    if (first != null && listing.keySet().containsAll(keys)) {
      report
          .at(rows.get(0).assignment().text().span())
          .as("omitted")
          .with("gap", account.called())
          .with("stage", first.called())
          .near(first.gaps().get(0).span(), "stage");
    }
  }
}
