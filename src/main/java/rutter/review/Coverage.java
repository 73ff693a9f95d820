package rutter.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rutter.finding.Finding;
import rutter.plan.Governance.Approval;
import rutter.plan.Level;
import rutter.plan.Rollback;
import rutter.plan.Schedule.Entry;
import rutter.plan.Stage;
import rutter.program.Leg;
import rutter.program.Operation;
import rutter.rules.approvals.RequiredRoles;
import rutter.rules.gaps.Ledger;
import rutter.rules.stages.Proofs;

/** Stage by stage, what the plan says of it and what was found in it. */
final class Coverage {
  private final Reviewed reviewed;
  private final Proofs proofs;
  private final Map<Integer, Leg> legs = new HashMap<>();
  private final Map<String, Set<String>> gaps = new HashMap<>();
  private final IdentityHashMap<Stage, List<Finding>> found = new IdentityHashMap<>();
  private final List<Finding> elsewhere = new ArrayList<>();

  Coverage(Reviewed reviewed) {
    this.reviewed = reviewed;
    this.proofs = Proofs.of(reviewed.subject());
    reviewed.program().legs().forEach(leg -> legs.put(leg.span().start(), leg));
    for (Ledger.Account account : Ledger.of(reviewed.subject()).all()) {
      account
          .rows()
          .flatMap(gap -> gap.assignments().stream())
          .flatMap(one -> one.stages().stream())
          .forEach(key -> gapsOf(key).add(account.called()));
    }
    for (Finding finding : reviewed.findings()) {
      Innermost.stage(finding.span(), reviewed.plan())
          .map(stage -> found.computeIfAbsent(stage, any -> new ArrayList<>()))
          .orElse(elsewhere)
          .add(finding);
    }
  }

  private Set<String> gapsOf(String stage) {
    return gaps.computeIfAbsent(stage, any -> new LinkedHashSet<>());
  }

  /** What was found in no stage. */
  Severities elsewhere() {
    return Severities.of(elsewhere);
  }

  List<StageRow> rows() {
    return reviewed.plan().stages().stream().map(this::row).toList();
  }

  private StageRow row(Stage stage) {
    List<String> approved = new ArrayList<>();
    List<String> unapproved = new ArrayList<>();
    for (String role : roles(stage)) {
      Optional<Approval> approval = RequiredRoles.approval(role, reviewed.subject());
      boolean given = approval.filter(one -> ApprovalRow.isGiven(one, reviewed)).isPresent();
      (given ? approved : unapproved).add(role);
    }
    Optional<Leg> leg = Optional.ofNullable(legs.get(stage.span().start()));
    return new StageRow(
        stage.called(),
        reviewed.line(stage.heading().label().span()),
        stage.facts().risk().map(risk -> risk.text().text()).orElse(""),
        duration(stage),
        stage.facts().layers().stream()
            .map(layer -> layer.text().text())
            .collect(Collectors.joining(", ")),
        verified(stage),
        checks(stage, leg),
        undone(stage, leg),
        List.copyOf(gapsOf(stage.key())),
        approved,
        unapproved,
        Severities.of(found.getOrDefault(stage, List.of())));
  }

  private List<String> roles(Stage stage) {
    return stage
        .facts()
        .risk()
        .flatMap(Level::grade)
        .map(grade -> RequiredRoles.of(grade, reviewed.subject()))
        .orElse(List.of());
  }

  private String duration(Stage stage) {
    return stage
        .facts()
        .duration()
        .map(one -> one.text().text())
        .or(() -> scheduled(stage))
        .or(() -> stage.facts().effort().map(one -> one.text().text() + " of work"))
        .orElse("");
  }

  private Optional<String> scheduled(Stage stage) {
    return reviewed.plan().schedule().entries().stream()
        .filter(entry -> entry.stages().equals(List.of(stage.key())))
        .map(Entry::duration)
        .flatMap(Optional::stream)
        .map(duration -> duration.text().text())
        .findFirst();
  }

  private StageRow.Verified verified(Stage stage) {
    if (proofs.states(stage)) {
      return StageRow.Verified.STATED;
    }
    return proofs.hints(stage) ? StageRow.Verified.HINTED : StageRow.Verified.NOT;
  }

  /** Counted as they are executed, or else as they are written. */
  private static int checks(Stage stage, Optional<Leg> leg) {
    long run =
        leg.stream()
            .flatMap(one -> one.forward().stream())
            .filter(operation -> operation.kind() == Operation.Kind.VERIFY)
            .count();
    return (int) Math.max(run, stage.verification().size());
  }

  private StageRow.Undone undone(Stage stage, Optional<Leg> leg) {
    Rollback rollback = stage.rollback();
    boolean elsewhere =
        rollback.coverage() == Rollback.Coverage.NONE
            || rollback.coverage() == Rollback.Coverage.LINKED;
    return new StageRow.Undone(
        rollback.coverage(),
        elsewhere ? 0 : reviewed.line(rollback.span()),
        leg.map(one -> one.back().size()).orElse(0));
  }
}
