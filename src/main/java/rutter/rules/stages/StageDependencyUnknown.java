package rutter.rules.stages;

import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;
import rutter.vocabulary.Phrases;

/** Words that speak of another plan may name what this one does not have. */
public final class StageDependencyUnknown implements Rule {
  /** What is longer explains something, and names stages in passing. */
  private static final int LONGEST = 60;

  @Override
  public void check(Subject subject, Report report) {
    Phrases other = subject.vocabulary().phrases("waiting", "other");
    Phrases elsewhere = subject.vocabulary().phrases("waiting", "elsewhere");
    for (Stage stage : subject.plan().stages()) {
      for (Stage.Dependency dependency : stage.dependencies()) {
        String words = dependency.text().text();
        if (words.length() <= LONGEST && !other.in(words) && !elsewhere.in(words)) {
          for (String unknown : dependency.unknown()) {
            report
                .at(span(unknown, dependency.text(), subject))
                .with("stage", stage.called())
                .with("unknown", named(unknown, stage));
          }
        }
      }
    }
  }

  /** {@code 4} of {@code Stage 2, 4} is a stage. */
  private static String named(String unknown, Stage stage) {
    boolean number = Character.isDigit(unknown.charAt(0));
    return number ? (stage.heading().kind() + " " + unknown).strip() : unknown;
  }

  private static Span span(String unknown, Words all, Subject subject) {
    int at = all.span().of(subject.text()).indexOf(unknown);
    int start = all.span().start() + at;
    return at < 0 ? all.span() : new Span(start, start + unknown.length());
  }
}
