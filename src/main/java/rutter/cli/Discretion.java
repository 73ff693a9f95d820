package rutter.cli;

import java.util.List;
import rutter.finding.Checked;
import rutter.finding.Mask;
import rutter.rules.Subject;
import rutter.text.Span;

/** Hides what is secret in either version of a plan from what is said of their difference. */
final class Discretion {
  private final Subject old;
  private final Subject now;
  private final List<Span> oldSecrets;
  private final List<Span> nowSecrets;

  Discretion(Subject old, Subject now) {
    this.old = old;
    this.now = now;
    this.oldSecrets = Checker.secrets(old);
    this.nowSecrets = Checker.secrets(now);
  }

  Checked inOld(Checked checked) {
    Checked once = Mask.over(new Checked(now.source(), checked.findings()), nowSecrets);
    return Mask.over(new Checked(checked.source(), once.findings()), oldSecrets);
  }

  Checked inNow(Checked checked) {
    Checked once = Mask.over(new Checked(old.source(), checked.findings()), oldSecrets);
    return Mask.over(new Checked(checked.source(), once.findings()), nowSecrets);
  }
}
