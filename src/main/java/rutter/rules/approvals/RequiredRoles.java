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

  /** The levels of risk that a plan has. */
  public static Set<Grade> risks(Subject subject) {
    return Risks.of(subject);
  }

  /** The roles that one level of risk requires. */
  public static List<String> of(Grade grade, Subject subject) {
    List<ApprovalRule> matrix = subject.plan().governance().matrix();
    return matrix.isEmpty()
        ? subject.profile().approvers().getOrDefault(grade, List.of())
        : named(matrix, Set.of(grade));
  }

  /** The approval of the plan that is by a role, if there is one. */
  public static Optional<Approval> approval(String role, Subject subject) {
    return subject.plan().governance().approvals().stream()
        .filter(
            one ->
                Roles.isAmong(
                    role,
                    new LinkedHashSet<>(
                        List.of(Roles.words(one.role().text()), Roles.words(one.name().text())))))
        .findFirst();
  }

  /** All that the plan requires for the risks that it has. */
  public static List<String> of(Subject subject) {
    Set<Grade> grades = new TreeSet<>(Risks.of(subject));
    List<ApprovalRule> matrix = subject.plan().governance().matrix();
    if (matrix.isEmpty()) {
      Optional<Grade> highest = grades.stream().max(Grade::compareTo);
      return highest
          .map(grade -> subject.profile().approvers().getOrDefault(grade, List.of()))
          .orElse(List.of());
    }
    return named(matrix, grades);
  }

  private static List<String> named(List<ApprovalRule> matrix, Set<Grade> grades) {
    Set<String> roles = new LinkedHashSet<>();
    for (ApprovalRule rule : matrix) {
      if (rule.level().grade().filter(grades::contains).isPresent()) {
        rule.approvers().stream().map(Words::text).forEach(roles::add);
      }
    }
    return new ArrayList<>(roles);
  }
}
