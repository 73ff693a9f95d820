package rutter.rules.stages;

import java.util.List;
import rutter.plan.Stage;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** What is keyed by stage is read as complete; the ones left out are missed. */
public final class StageRollbackPartial implements Rule {
  private static final int MOST_NEAR = 3;

  @Override
  public void check(Subject subject, Report report) {
    RollbackKeys.partial(subject)
        .ifPresent(
            keys -> {
              List<Stage> missing = RollbackKeys.missing(subject);
              Observation seen =
                  report
                      .at(keys.header())
                      .as(keys.table() ? "" : "section")
                      .with("covered", keys.covered().size())
                      .with("stages", Lacking.names(missing));
              for (Stage stage : missing.stream().limit(MOST_NEAR).toList()) {
                seen.near(stage.heading().label().span());
              }
            });
  }
}
