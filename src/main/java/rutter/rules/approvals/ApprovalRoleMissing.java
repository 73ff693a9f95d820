package rutter.rules.approvals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.ApprovalRule;
import rutter.plan.Level.Grade;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.rules.Unfilled;

/**
 * A plan's own table goes before that of its profile. An approval without a role may be any, so
 * where there is one nothing is said.
 */
public final class ApprovalRoleMissing implements Rule {
  /** More have never approved a plan; comparing all with all would take too long. */
  private static final int MOST = 300;

  @Override
  public void check(Subject subject, Report report) {
    Signers signers = Signers.of(subject);
    boolean roles = signers.all().stream().noneMatch(one -> Unfilled.isBlank(one.role()));
    Set<Grade> grades = new TreeSet<>(Risks.of(subject));
    if (signers.all().isEmpty() || signers.all().size() > MOST || !roles || grades.isEmpty()) {
      return;
    }
    Set<List<String>> present = new LinkedHashSet<>();
    for (Approval one : signers.all()) {
      present.add(Roles.words(one.role().text()));
      present.add(Roles.words(one.name().text()));
    }
    if (subject.plan().governance().matrix().isEmpty()) {
      byProfile(subject, signers, present, report);
      return;
    }
    Set<String> told = new LinkedHashSet<>();
    for (ApprovalRule rule : subject.plan().governance().matrix()) {
      boolean applies = rule.level().grade().filter(grades::contains).isPresent();
      for (Words role : applies ? rule.approvers() : List.<Words>of()) {
        if (!Roles.isAmong(role.text(), present) && told.add(role.text())) {
          report
              .at(signers.place())
              .with("role", role)
              .with("risk", rule.level().text())
              .near(role.span());
        }
      }
    }
  }

  private static void byProfile(
      Subject subject, Signers signers, Set<List<String>> present, Report report) {
    Optional<Grade> highest = Risks.of(subject).stream().max(Grade::compareTo);
    List<String> required = new ArrayList<>();
    highest.ifPresent(
        grade -> required.addAll(subject.profile().approvers().getOrDefault(grade, List.of())));
    for (String role : required) {
      if (!Roles.isAmong(role, present)) {
        report
            .at(signers.place())
            .as("profile")
            .with("role", role)
            .with("risk", highest.orElseThrow().toString());
      }
    }
  }
}
