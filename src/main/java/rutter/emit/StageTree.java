package rutter.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import rutter.plan.Layer;
import rutter.plan.Plan;
import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.plan.Words;

/** The stages of a plan, for people: what each says of itself, how it is undone, what it needs. */
final class StageTree {
  private static final int LONGEST_FACT = 50;

  private final Plan plan;
  private final Page page;

  StageTree(Plan plan, Page page) {
    this.plan = plan;
    this.page = page;
  }

  void write() {
    page.title("Stages (" + plan.stages().size() + ")");
    if (plan.stages().isEmpty()) {
      page.line("  none found; --explain-stages says what was looked at");
    }
    for (Stage stage : plan.stages()) {
      String id = name(stage.heading());
      page.at(stage.heading().label().span(), id + "  " + stage.name().text(), page.ink()::strong);
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
      facts.add("layers " + Counts.listed(own.layers().stream().map(Layer::text).toList()));
    }
    own.owner().ifPresent(owner -> facts.add("owner " + brief(owner)));
    facts.add(Counts.of(stage.tasks().size(), "task"));
    facts.add(Counts.of(stage.verification().size(), "check"));
    facts.add(Counts.of(stage.commands().size(), "command"));
    facts.add(Counts.of(stage.groups().size(), "group"));
    return Counts.joined(" · ", facts);
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
      links.add("closes " + Counts.listed(stage.gaps()));
    }
    return String.join(" · ", links);
  }
}
