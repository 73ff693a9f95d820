package rutter.rules.structure;

import rutter.plan.Detection;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Says why next to nothing is asked of a document. */
public final class DocumentIsGuide implements Rule {
  @Override
  public boolean isForAnyDocument() {
    return true;
  }

  @Override
  public void check(Subject subject, Report report) {
    if (subject.kind() == Detection.Kind.GUIDE) {
      String reason = subject.plan().detection().reasons().stream().findFirst().orElse("");
      report.at(subject.title()).with("reason", reason);
    }
  }
}
