package rutter.rules.approvals;

import java.util.Optional;
import rutter.plan.Governance.ApprovalRule;
import rutter.plan.Level;
import rutter.plan.Level.Grade;
import rutter.plan.Stage;
import rutter.plan.Topic;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Where the profile requires approvals they are missing as every other section is. */
public final class ApprovalMissing implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    if (isTold(subject) || isRequired(subject)) {
      return;
    }
    Optional<Stage> risky =
        subject.plan().stages().stream().filter(ApprovalMissing::isHigh).findFirst();
    Optional<ApprovalRule> rule = subject.plan().governance().matrix().stream().findFirst();
    if (rule.isPresent()) {
      report.at(subject.title()).as("matrix").near(rule.get().level().text().span(), "matrix");
    } else if (risky.isPresent()) {
      report
          .at(subject.title())
          .with("stage", risky.get().called())
          .with("risk", grade(risky.get()).orElseThrow().toString())
          .near(risky.get().facts().risk().orElseThrow().text().span());
    }
  }

  private static boolean isTold(Subject subject) {
    return !subject.plan().governance().approvals().isEmpty()
        || (subject.plan().governance().matrix().isEmpty()
            && subject.parts(Topic.APPROVALS).findAny().isPresent());
  }

  private static boolean isRequired(Subject subject) {
    return subject.profile().sections().stream()
        .filter(section -> section.topic().filter(Topic.APPROVALS::equals).isPresent())
        .anyMatch(section -> section.isRequiredAt(subject.strictness()));
  }

  private static boolean isHigh(Stage stage) {
    return grade(stage).filter(grade -> grade.compareTo(Grade.HIGH) >= 0).isPresent();
  }

  private static Optional<Grade> grade(Stage stage) {
    return stage.facts().risk().flatMap(Level::grade);
  }
}
