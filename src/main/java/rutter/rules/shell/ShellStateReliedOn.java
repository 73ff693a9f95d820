package rutter.rules.shell;

import java.util.Locale;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Each variable, folder or session once, where a fence first needs it. */
public final class ShellStateReliedOn implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    for (Reliance reliance : Reliance.in(subject)) {
      report
          .at(reliance.user())
          .as(reliance.kind().name().toLowerCase(Locale.ROOT))
          .with("name", reliance.name())
          .near(reliance.maker());
    }
  }
}
