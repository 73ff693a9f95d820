package rutter.emit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import rutter.plan.Command;
import rutter.plan.Gap;
import rutter.plan.Governance.Approval;
import rutter.plan.Layer;
import rutter.plan.Placeholder;
import rutter.plan.Plan;
import rutter.plan.Rollback;
import rutter.plan.RollbackPlan;
import rutter.plan.Stage;
import rutter.plan.Task;
import rutter.plan.Words;
import rutter.text.Span;

/** What Rutter understood of a plan, for people. */
public final class PlanTree {
  private static final int MOST_LISTED = 12;
  private static final int LONGEST_FACT = 50;

  private final Plan plan;
  private final Page page;

  private PlanTree(Plan plan, Page page) {
    this.plan = plan;
    this.page = page;
  }

  public static String of(Plan plan, Ink ink, int width) {
    Page page = new Page(ink, width);
    new PlanTree(plan, page).write();
    return page.toString();
  }

  private void write() {
    head();
    stages();
    procedures();
    rollback();
    gaps();
    approvals();
    placeholders();
    misreadings();
  }

  private void head() {
    String kind = plan.detection().kind().toString();
    page.line(page.ink().strong(Terminal.fit(plan.source().name(), page.width())));
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
    plan.title().ifPresent(title -> row(title.span(), "# " + title.text()));
    long done = plan.tasks().stream().filter(Task::done).count();
    List<String> counts = new ArrayList<>();
    counts.add(count(plan.tasks().size(), "task") + (done == 0 ? "" : " (" + done + " done)"));
    counts.add(commands(plan.commands()));
    counts.add(count(plan.parts().size(), "known section"));
    counts.add(count(plan.embedded().size(), "embedded plan"));
    counts.removeIf(String::isEmpty);
    if (!counts.isEmpty()) {
      page.wrapped("  ", String.join(", ", counts));
    }
  }

  private static String count(long number, String what) {
    return number == 0 ? "" : number + " " + what + (number == 1 ? "" : "s");
  }

  private static String commands(List<Command> commands) {
    String roles =
        Arrays.stream(Command.Role.values())
            .filter(role -> number(commands, role) > 0)
            .map(role -> number(commands, role) + " " + role)
            .collect(Collectors.joining(", "));
    return commands.isEmpty() ? "" : count(commands.size(), "command") + " (" + roles + ")";
  }

  private static long number(List<Command> commands, Command.Role role) {
    return commands.stream().filter(command -> command.role() == role).count();
  }

  private void stages() {
    page.title("Stages (" + plan.stages().size() + ")");
    if (plan.stages().isEmpty()) {
      page.line("  none found; --explain-stages says what was looked at");
    }
    for (Stage stage : plan.stages()) {
      String id = name(stage.heading());
      row(stage.heading().label().span(), id + "  " + stage.name().text(), page.ink()::strong);
      detail(facts(stage));
      Rollback.Coverage coverage = stage.rollback().coverage();
      String where =
          coverage == Rollback.Coverage.NONE || coverage == Rollback.Coverage.LINKED
              ? ""
              : " (line " + plan.source().line(stage.rollback().span()) + ")";
      String words = "rollback: " + coverage + where;
      page.line(" ".repeat(Page.MARGIN) + "  " + paint(coverage).apply(words));
      detail(links(stage));
    }
  }

  /** {@code Phase 2}, {@code M0}, {@code T+13} */
  private static String name(Stage.Heading heading) {
    boolean said = heading.id().startsWith(heading.kind());
    return said ? heading.id() : heading.kind() + " " + heading.id();
  }

  private UnaryOperator<String> paint(Rollback.Coverage coverage) {
    return switch (coverage) {
      case NONE -> page.ink()::bad;
      case LINKED, NAMED, IMPOSSIBLE -> page.ink()::warn;
      default -> page.ink()::good;
    };
  }

  private void detail(String words) {
    if (!words.isEmpty()) {
      page.wrapped(" ".repeat(Page.MARGIN + 2), words);
    }
  }

  private static String facts(Stage stage) {
    List<String> facts = new ArrayList<>();
    Stage.Facts own = stage.facts();
    own.status().ifPresent(status -> facts.add("status " + brief(status)));
    own.duration().ifPresent(duration -> facts.add(brief(duration.text())));
    own.effort().ifPresent(effort -> facts.add("effort " + brief(effort.text())));
    own.risk().ifPresent(risk -> facts.add("risk " + brief(risk.text())));
    if (!own.layers().isEmpty()) {
      facts.add("layers " + join(own.layers().stream().map(Layer::text).toList()));
    }
    own.owner().ifPresent(owner -> facts.add("owner " + brief(owner)));
    facts.add(count(stage.tasks().size(), "task"));
    facts.add(count(stage.verification().size(), "check"));
    facts.add(count(stage.commands().size(), "command"));
    facts.add(count(stage.groups().size(), "group"));
    return facts.stream().filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" · "));
  }

  private static String brief(Words words) {
    return Terminal.fit(words.text(), LONGEST_FACT);
  }

  private static String links(Stage stage) {
    List<String> links = new ArrayList<>();
    for (Stage.Dependency dependency : stage.dependencies()) {
      String unknown =
          dependency.unknown().isEmpty()
              ? ""
              : " (no such stage: " + String.join(", ", dependency.unknown()) + ")";
      links.add("after " + dependency.text().text() + unknown);
    }
    if (!stage.gaps().isEmpty()) {
      links.add("closes " + join(stage.gaps()));
    }
    return String.join(" · ", links);
  }

  private static String join(List<Words> words) {
    return words.stream().map(Words::text).collect(Collectors.joining(", "));
  }

  private void procedures() {
    if (plan.procedures().isEmpty()) {
      return;
    }
    page.title("Procedures (" + plan.procedures().size() + ")");
    plan.procedures()
        .forEach(
            procedure ->
                row(
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
    rollback.sections().forEach(section -> row(section.span(), section.text()));
    String counts =
        List.of(
                count(rollback.triggers().size(), "trigger"),
                count(rollback.steps().size(), "step"))
            .stream()
            .filter(c -> !c.isEmpty())
            .collect(Collectors.joining(", "));
    if (!counts.isEmpty()) {
      page.line("  " + counts);
    }
    rollback.rto().ifPresent(rto -> row(rto.span(), "recovery time: " + rto.text()));
    rollback.tiers().forEach(tier -> row(tier.name().span(), "tier: " + tier.name().text()));
    rollback.documents().forEach(file -> row(file.span(), "document: " + file.text()));
  }

  /** A gap may have several rows: in the map, in the plan, in a list of what is closed. */
  private void gaps() {
    Map<String, List<Gap>> byId = new LinkedHashMap<>();
    for (Gap gap : plan.gaps().all()) {
      byId.computeIfAbsent(gap.id().text(), id -> new ArrayList<>()).add(gap);
    }
    if (!byId.isEmpty()) {
      page.title("Gaps (" + byId.size() + ")");
      byId.forEach(this::gap);
    }
  }

  private void gap(String id, List<Gap> rows) {
    String title =
        rows.stream()
            .map(row -> row.title().text())
            .filter(text -> !text.equals(id))
            .findFirst()
            .map(text -> "  " + text)
            .orElse("");
    String to = " → " + fate(rows);
    int room = Math.max(20, page.columns() - Terminal.width(to));
    String words = Terminal.fit(id + title, room) + to;
    rows.stream()
        .filter(row -> row.document().equals(plan.source().name()))
        .findFirst()
        .ifPresentOrElse(
            row -> row(row.span(), words),
            () -> page.line(" ".repeat(Page.MARGIN) + Terminal.fit(words, page.columns())));
  }

  private static String fate(List<Gap> rows) {
    List<Gap.Assignment> given =
        rows.stream().flatMap(row -> row.assignments().stream()).distinct().toList();
    Set<String> stages = new LinkedHashSet<>();
    given.forEach(assignment -> stages.addAll(assignment.stages()));
    if (!stages.isEmpty()) {
      return "stage " + String.join(", ", stages);
    }
    Optional<String> disposed =
        rows.stream()
            .flatMap(row -> row.disposition().stream())
            .map(disposition -> disposition.kind().toString())
            .findFirst();
    String named = given.isEmpty() ? "no stage" : "“" + given.get(0).text().text() + "”, no stage";
    return disposed.orElse(rows.get(0).template() ? "(template)" : named);
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
      row(place.span(), who + ": " + approval.state().name().toLowerCase(Locale.ROOT));
    }
    plan.governance()
        .matrix()
        .forEach(
            rule ->
                row(
                    rule.level().text().span(),
                    "risk " + rule.level().text().text() + " needs " + join(rule.approvers())));
  }

  private void placeholders() {
    List<Placeholder> placeholders = plan.placeholders();
    if (placeholders.isEmpty()) {
      return;
    }
    page.title("Placeholders (" + placeholders.size() + ")");
    placeholders.stream()
        .limit(MOST_LISTED)
        .forEach(placeholder -> row(placeholder.text().span(), placeholder.text().text()));
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
    plan.misreadings().stream()
        .limit(MOST_LISTED)
        .forEach(m -> page.numberedAndWrapped(plan.source().line(m.span()), m.what()));
    more(plan.misreadings().size());
  }

  private void row(Span span, String text) {
    page.numbered(plan.source().line(span), text);
  }

  private void row(Span span, String text, UnaryOperator<String> paint) {
    page.numbered(plan.source().line(span), text, paint);
  }
}
