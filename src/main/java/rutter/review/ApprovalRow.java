package rutter.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.plan.Level.Grade;
import rutter.plan.Stage;
import rutter.rules.Around;
import rutter.rules.Subject;
import rutter.rules.Unfilled;
import rutter.rules.approvals.RequiredRoles;
import rutter.rules.approvals.Seals;

/**
 * A role that approves: for which risks it must, and what the plan says that it has done; a {@code
 * line} of zero is a role that the plan does not name among its approvals. {@code stage} is that in
 * which it is asked for, if it is asked for in one.
 */
public record ApprovalRow(
    String role,
    List<Grade> requiredFor,
    String name,
    String date,
    String decision,
    State state,
    int line,
    String stage,
    Optional<Stale> stale) {

  /** What was approved by its digest, as of when if that is known, and what has changed since. */
  public record Stale(String was, Optional<String> asOf, List<String> changes) {
    public Stale {
      changes = List.copyOf(changes);
    }

    private static Stale of(Seals.Broken broken) {
      return new Stale(
          broken.was(),
          broken.then().map(then -> then.date() + " (" + then.commit() + ")"),
          broken.then().map(Around.Approved::changes).orElse(List.of()));
    }
  }

  public ApprovalRow {
    requiredFor = List.copyOf(requiredFor);
  }

  public boolean isGiven() {
    return state == State.APPROVED && stale.isEmpty();
  }

  /** Whether somebody has approved, and what stands there now. */
  static boolean isGiven(Approval approval, Reviewed reviewed) {
    return given(approval, List.of(), reviewed).isGiven();
  }

  static List<ApprovalRow> all(Reviewed reviewed) {
    Subject subject = reviewed.subject();
    List<String> required = RequiredRoles.of(subject);
    List<ApprovalRow> rows = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (Approval approval : subject.plan().governance().approvals()) {
      List<String> roles =
          required.stream()
              .filter(
                  role -> RequiredRoles.approval(role, subject).stream().anyMatch(approval::equals))
              .toList();
      met.addAll(roles);
      rows.add(given(approval, roles, reviewed));
    }
    for (String role : required) {
      if (!met.contains(role)) {
        rows.add(
            new ApprovalRow(
                role,
                grades(List.of(role), subject),
                "",
                "",
                "",
                State.PENDING,
                0,
                "",
                Optional.empty()));
      }
    }
    return rows;
  }

  private static ApprovalRow given(Approval approval, List<String> roles, Reviewed reviewed) {
    boolean named = !approval.role().text().isBlank();
    boolean signed =
        !approval.name().text().isBlank()
            && !new Unfilled(reviewed.subject()).isPlaceholder(approval.name());
    State state = approval.state() == State.APPROVED && !signed ? State.PENDING : approval.state();
    return new ApprovalRow(
        named ? approval.role().text() : approval.name().text(),
        grades(roles, reviewed.subject()),
        named ? approval.name().text() : "",
        approval.date().text(),
        approval.decision().text(),
        state,
        reviewed.line(named ? approval.role().span() : approval.name().span()),
        Innermost.stage(approval.role().span(), reviewed.plan()).map(Stage::called).orElse(""),
        Seals.in(reviewed.subject()).broken(approval).map(Stale::of));
  }

  private static List<Grade> grades(List<String> roles, Subject subject) {
    return RequiredRoles.risks(subject).stream()
        .sorted()
        .filter(
            grade ->
                Optional.of(RequiredRoles.of(grade, subject)).stream()
                    .anyMatch(needed -> needed.stream().anyMatch(roles::contains)))
        .toList();
  }
}
