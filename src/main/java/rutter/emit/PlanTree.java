package rutter.emit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rutter.plan.Command;
import rutter.plan.Governance.Approval;
import rutter.plan.Placeholder;
import rutter.plan.Plan;
import rutter.plan.RollbackPlan;
import rutter.plan.Task;
import rutter.plan.Words;

/** What Rutter understood of a plan, for people. */
public final class PlanTree {
  private static final int MOST_LISTED = 12;

  private final Plan plan;
  private final Page page;

  private PlanTree(Plan plan, Page page) {
    this.plan = plan;
    this.page = page;
  }

  public static String of(Plan plan, Ink ink, int width) {
    Page page = new Page(plan.source(), ink, width);
    new PlanTree(plan, page).write();
    return page.toString();
  }

  private void write() {
    head();
    new StageTree(plan, page).write();
    procedures();
    rollback();
    new GapTree(plan, page).write();
    approvals();
    placeholders();
    misreadings();
  }

  private void head() {
    String kind = plan.detection().kind().toString();
    page.line(
        "  "
            + kind
            + ", profile "
            + plan.detection().profile()
            + " ("
            + plan.detection().confidence()
            + " % sure)");
    if (!plan.detection().reasons().isEmpty()) {
      page.wrapped("  ", "because: " + String.join("; ", plan.detection().reasons()));
    }
    plan.title().ifPresent(title -> page.at(title.span(), "# " + title.text()));
    long done = plan.tasks().stream().filter(Task::done).count();
    List<String> counts = new ArrayList<>();
    counts.add(Counts.of(plan.tasks().size(), "task") + (done == 0 ? "" : " (" + done + " done)"));
    counts.add(commands(plan.commands()));
    counts.add(Counts.of(plan.parts().size(), "known section"));
    counts.add(Counts.of(plan.embedded().size(), "embedded plan"));
    String counted = Counts.joined(", ", counts);
    if (!counted.isEmpty()) {
      page.wrapped("  ", counted);
    }
  }

  private static String commands(List<Command> commands) {
    String roles =
        Arrays.stream(Command.Role.values())
            .filter(role -> number(commands, role) > 0)
            .map(role -> number(commands, role) + " " + role)
            .collect(Collectors.joining(", "));
    return commands.isEmpty() ? "" : Counts.of(commands.size(), "command") + " (" + roles + ")";
  }

  private static long number(List<Command> commands, Command.Role role) {
    return commands.stream().filter(command -> command.role() == role).count();
  }

  private void procedures() {
    if (plan.procedures().isEmpty()) {
      return;
    }
    page.title("Procedures (" + plan.procedures().size() + ")");
    plan.procedures()
        .forEach(
            procedure ->
                page.at(
                    procedure.span(),
                    procedure.title().text()
                        + ": "
                        + procedure.steps().size()
                        + " steps, "
                        + procedure.role()));
  }

  private void rollback() {
    RollbackPlan rollback = plan.rollback();
    if (!rollback.isPresent()) {
      page.title("Rollback of the whole plan: none");
      return;
    }
    page.title("Rollback of the whole plan");
    rollback.sections().forEach(section -> page.at(section.span(), section.text()));
    String counts =
        Counts.joined(
            ", ",
            List.of(
                Counts.of(rollback.triggers().size(), "trigger"),
                Counts.of(rollback.steps().size(), "step")));
    if (!counts.isEmpty()) {
      page.line("  " + counts);
    }
    rollback.rto().ifPresent(rto -> page.at(rto.span(), "recovery time: " + rto.text()));
    rollback.tiers().forEach(tier -> page.at(tier.name().span(), "tier: " + tier.name().text()));
    rollback.documents().forEach(file -> page.at(file.span(), "document: " + file.text()));
  }

  private void approvals() {
    List<Approval> approvals = plan.governance().approvals();
    if (approvals.isEmpty() && plan.governance().matrix().isEmpty()) {
      return;
    }
    page.title("Approvals (" + approvals.size() + ")");
    for (Approval approval : approvals) {
      Words place = approval.role().isEmpty() ? approval.name() : approval.role();
      String who =
          List.of(approval.role(), approval.name(), approval.date()).stream()
              .map(Words::text)
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining(", "));
      page.at(place.span(), who + ": " + approval.state().name().toLowerCase(Locale.ROOT));
    }
    plan.governance()
        .matrix()
        .forEach(
            rule ->
                page.at(
                    rule.level().text().span(),
                    "risk "
                        + rule.level().text().text()
                        + " needs "
                        + Counts.listed(rule.approvers())));
  }

  private void placeholders() {
    List<Placeholder> placeholders = plan.placeholders();
    if (placeholders.isEmpty()) {
      return;
    }
    page.title("Placeholders (" + placeholders.size() + ")");
    placeholders.stream()
        .limit(MOST_LISTED)
        .forEach(placeholder -> page.at(placeholder.text().span(), placeholder.text().text()));
    more(placeholders.size());
  }

  private void more(int all) {
    if (all > MOST_LISTED) {
      page.line("  and " + (all - MOST_LISTED) + " more (--format json has all)");
    }
  }

  private void misreadings() {
    if (plan.misreadings().isEmpty()) {
      return;
    }
    page.title("Not as Markdown reads it (" + plan.misreadings().size() + ")");
    plan.misreadings().stream().limit(MOST_LISTED).forEach(m -> page.wrappedAt(m.span(), m.what()));
    more(plan.misreadings().size());
  }
}
