package rutter.rules.shell;

import java.util.Locale;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** What a secret is does not appear in what is said of it. */
public final class ShellSecretClear implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    for (Secret secret : Secret.in(subject)) {
      report
          .at(secret.span())
          .as(secret.kind().name().toLowerCase(Locale.ROOT))
          .with("name", secret.name());
    }
  }

  @Override
  public boolean isAboutSecrets() {
    return true;
  }
}
