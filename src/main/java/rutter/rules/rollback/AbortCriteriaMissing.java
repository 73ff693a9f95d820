package rutter.rules.rollback;

import rutter.outline.Text;
import rutter.plan.Topic;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** What makes one go back, or decide for or against going on, makes one stop as well. */
public final class AbortCriteriaMissing implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    boolean said =
        subject.parts(Topic.ABORT).findAny().isPresent()
            || subject.parts(Topic.TRIGGERS).findAny().isPresent()
            || !subject.plan().rollback().triggers().isEmpty()
            || WayBack.isAskedFor(subject, Topic.ABORT)
            || WayBack.isAskedFor(subject, Topic.TRIGGERS);
    boolean goesBack = subject.plan().rollback().isPresent();
    if (!said && !goesBack && !subject.plan().stages().isEmpty() && !stops(subject)) {
      report.at(subject.title()).with("count", subject.plan().stages().size());
    }
  }

  private static boolean stops(Subject subject) {
    return subject.texts().stream()
        .map(Text::plain)
        .anyMatch(text -> subject.vocabulary().mentions("stop", text));
  }
}
