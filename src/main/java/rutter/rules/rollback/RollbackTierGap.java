package rutter.rules.rollback;

import java.util.List;
import rutter.plan.Duration;
import rutter.plan.RollbackPlan.Tier;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/**
 * Only tiers that begin at zero say when they hold; {@code (30-60 minutes)} alone may as well say
 * how long they take.
 */
public final class RollbackTierGap implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    List<Tier> tiers = subject.plan().rollback().tiers();
    boolean windows = false;
    for (int i = 0; i < tiers.size(); i++) {
      Tier tier = tiers.get(i);
      if (from(tier) == 0) {
        windows = true;
      } else if (windows && i > 0) {
        check(tiers.get(i - 1), tier, report);
      }
    }
  }

  private static void check(Tier before, Tier tier, Report report) {
    long end = to(before);
    if (end < 0 || end == from(tier)) {
      return;
    }
    report
        .at(tier.window().text().span())
        .as(end < from(tier) ? "" : "overlap")
        .with("tier", tier.name())
        .with("before", before.name())
        .near(before.window().text().span());
  }

  private static long from(Tier tier) {
    return tier.window().seconds().map(Duration.Seconds::least).orElse(-1L);
  }

  private static long to(Tier tier) {
    return tier.window().seconds().flatMap(Duration.Seconds::most).orElse(-1L);
  }
}
