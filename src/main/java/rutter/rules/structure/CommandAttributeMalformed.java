package rutter.rules.structure;

import rutter.rules.FenceTerms;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** What a build would have to pass over. */
public final class CommandAttributeMalformed implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Attributes.in(subject)
        .forEach(
            fence -> {
              for (FenceTerms.Wrong wrong : FenceTerms.of(fence.command()).wrong()) {
                report
                    .at(fence.place(wrong.name()))
                    .with("name", wrong.name())
                    .with("expected", wrong.expected());
              }
            });
  }
}
