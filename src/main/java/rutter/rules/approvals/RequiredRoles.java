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
import rutter.rules.Subject;

/** The roles that must approve a plan of its risk, by its own table or else by its profile. */
public final class RequiredRoles {
  private RequiredRoles() {}

  /** Those of them that are not among the approvals of the plan. */
  public static List<String> missing(Subject subject) {
    Set<List<String>> present = new LinkedHashSet<>();
    for (Approval one : subject.plan().governance().approvals()) {
      present.add(Roles.words(one.role().text()));
      present.add(Roles.words(one.name().text()));
    }
    return of(subject).stream().filter(role -> !Roles.isAmong(role, present)).toList();
  }

  private static List<String> of(Subject subject) {
    Set<Grade> grades = new TreeSet<>(Risks.of(subject));
    List<ApprovalRule> matrix = subject.plan().governance().matrix();
    if (matrix.isEmpty()) {
      Optional<Grade> highest = grades.stream().max(Grade::compareTo);
      return highest
          .map(grade -> subject.profile().approvers().getOrDefault(grade, List.of()))
          .orElse(List.of());
    }
    Set<String> roles = new LinkedHashSet<>();
    for (ApprovalRule rule : matrix) {
      if (rule.level().grade().filter(grades::contains).isPresent()) {
        rule.approvers().stream().map(Words::text).forEach(roles::add);
      }
    }
    return new ArrayList<>(roles);
  }
}
