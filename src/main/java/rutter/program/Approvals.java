package rutter.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.program.Operation.Effect;
import rutter.program.Operation.Kind;
import rutter.rules.Subject;
import rutter.rules.approvals.RequiredRoles;
import rutter.text.Span;

/** Who has approved a plan, and who must do so before it is executed. */
final class Approvals {
  private Approvals() {}

  /** {@code content} is the digest of what is to be approved; empty where nobody needs it. */
  static List<Operation> of(Subject subject, Names names, String content) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    for (Approval approval : subject.plan().governance().approvals()) {
      String role = called(approval);
      if (!role.isBlank()) {
        drafts.putIfAbsent(Names.slug(role) + "|" + role, draft(approval, role, content));
      }
    }
    for (String role : RequiredRoles.missing(subject)) {
      drafts.putIfAbsent(
          Names.slug(role) + "|" + role,
          draft(
              role,
              Optional.empty(),
              List.of("Required by the risk of the plan"),
              subject.title()));
    }
    List<Operation> operations = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      String slug = Names.slug(((Deed.Approve) draft.deed()).role());
      String name = slug.isEmpty() ? "role-" + (operations.size() + 1) : slug;
      operations.add(draft.named(names.free("approval/" + name), List.of()));
    }
    return operations;
  }

  private static String called(Approval approval) {
    String role = approval.role().text().strip();
    return role.isEmpty() ? approval.name().text().strip() : role;
  }

  private static Draft draft(Approval approval, String role, String content) {
    boolean named = approval.state() == State.APPROVED && !approval.name().text().isBlank();
    boolean stale =
        !content.isEmpty() && approval.digest().filter(d -> !d.equals(content)).isPresent();
    boolean signed = named && !stale;
    List<String> notes = new ArrayList<>();
    if (named && stale) {
      notes.add("What has been approved is not this plan, which is " + content);
    }
    String decision = approval.decision().text().strip();
    if (!signed && !decision.isEmpty()) {
      String name = approval.name().text().strip();
      notes.add(name.isEmpty() ? decision : name + ": " + decision);
    }
    return draft(
        role,
        signed
            ? Optional.of(
                new Deed.Given(
                    approval.name().text().strip(),
                    approval.date().text().strip(),
                    approval.digest()))
            : Optional.empty(),
        notes,
        approval.role().isEmpty() ? approval.name().span() : approval.role().span());
  }

  private static Draft draft(
      String role, Optional<Deed.Given> given, List<String> notes, Span span) {
    return new Draft(
        Optional.empty(),
        Kind.APPROVAL,
        Titles.of(role).title(),
        notes,
        new Deed.Approve(role, given),
        Terms.NONE,
        Effect.READS,
        span);
  }
}
