package rutter.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rutter.outline.Block;
import rutter.outline.Field;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.outline.Walk;
import rutter.plan.Attribute;
import rutter.plan.Command;
import rutter.plan.Governance;
import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.plan.StageCheck;
import rutter.plan.Topic;
import rutter.plan.Words;
import rutter.profile.FieldSpec;
import rutter.profile.SectionSpec;
import rutter.profile.Strictness;
import rutter.rules.Subject;
import rutter.text.Edit;
import rutter.text.Lines;
import rutter.text.Span;
import rutter.vocabulary.Concept;

/** A required part of a plan taken out: how, which rules should say so, and what may follow. */
public record Mutation(
    String what, Edit edit, Set<String> rules, Set<String> families, String stage) {
  private Mutation(String what, Edit edit, Set<String> rules, Set<String> families) {
    this(what, edit, rules, families, "");
  }

  /** A part that is gone takes with it what other parts point at. */
  private static final Set<String> ANYWHERE = Set.of("anchor-unknown", "status-contradicted");

  /** Whether an error may follow from the mutation. */
  public boolean explains(String rule) {
    return rules.contains(rule)
        || ANYWHERE.contains(rule)
        || families.stream().anyMatch(rule::startsWith);
  }

  @Override
  public String toString() {
    return what;
  }

  /** Nothing is missing of a stage that another part of the plan speaks of too. */
  public boolean isMissed(Subject mutated) {
    return stage.isEmpty()
        || mutated.plan().stages().stream()
            .filter(one -> one.called().equals(stage))
            .allMatch(one -> one.rollback().coverage() == Rollback.Coverage.NONE);
  }

  /** All that can be taken out of a plan. */
  public static List<Mutation> of(Subject subject) {
    List<Mutation> all = new ArrayList<>();
    sections(subject, all);
    for (Stage stage : subject.plan().stages()) {
      fields(stage, subject, all);
      rollback(stage, subject, all);
      verification(stage, subject, all);
    }
    rows(subject, all);
    approvals(subject, all);
    return all;
  }

  /** Sections that are required, where nothing else says what they say. */
  private static void sections(Subject subject, List<Mutation> all) {
    for (SectionSpec spec : subject.profile().sections()) {
      if (!spec.isRequiredAt(Strictness.STRICT) || spec.topic().isEmpty()) {
        continue;
      }
      List<Integer> titles =
          subject.parts(spec.topic().get()).map(part -> part.title().span().start()).toList();
      List<Section> sections =
          subject.headings().stream()
              .filter(section -> titles.contains(section.title().span().start()))
              .toList();
      if (sections.size() == 1 && !Set.of(Topic.STAGES).contains(spec.topic().get())) {
        all.add(
            new Mutation(
                "without section “" + sections.get(0).title().plain() + "”",
                new Edit(lines(sections.get(0).span(), subject), ""),
                Set.of(
                    "section-missing",
                    "stage-rollback-missing",
                    "stage-verification-missing",
                    "approval-missing",
                    "abort-criteria-missing",
                    "gap-unassigned",
                    "rollback-trigger-missing"),
                Set.of(
                    "rollback",
                    "stage-rollback",
                    "stage-verification",
                    "verification",
                    "approval",
                    "gap",
                    "timeline",
                    "duration",
                    "escalation",
                    "communication",
                    "success",
                    "field-missing",
                    "stage-",
                    "total")));
      }
    }
  }

  private static void fields(Stage stage, Subject subject, List<Mutation> all) {
    for (FieldSpec spec : subject.profile().stageFields()) {
      if (!spec.isRequiredAt(Strictness.STRICT)) {
        continue;
      }
      stage.fields().stream()
          .filter(attribute -> isMeant(spec, attribute, subject))
          .limit(1)
          .flatMap(attribute -> block(attribute.name().span(), subject).stream())
          .filter(Field.class::isInstance)
          .forEach(
              field ->
                  all.add(
                      new Mutation(
                          stage.called() + " without " + spec.name(),
                          new Edit(lines(field.span(), subject), ""),
                          Set.of("field-missing", "stage-rollback-untested"),
                          Set.of("stage-", "timeline", "duration"))));
    }
  }

  private static boolean isMeant(FieldSpec spec, Attribute attribute, Subject subject) {
    return spec.names().stream().anyMatch(attribute.name().text()::equalsIgnoreCase)
        || Concept.named(spec.key())
            .filter(concept -> subject.vocabulary().means(attribute.name().text(), concept))
            .isPresent();
  }

  private static void rollback(Stage stage, Subject subject, List<Mutation> all) {
    if (stage.rollback().coverage() != Rollback.Coverage.OWN) {
      return;
    }
    named(stage, Concept.ROLLBACK, subject)
        .forEach(
            block ->
                all.add(
                    new Mutation(
                        stage.called() + " without its rollback",
                        new Edit(lines(block.span(), subject), ""),
                        Set.of("stage-rollback-missing", "stage-rollback-partial"),
                        Set.of("stage-rollback", "rollback"),
                        stage.called())));
  }

  private static void verification(Stage stage, Subject subject, List<Mutation> all) {
    List<Block> blocks = named(stage, Concept.VERIFICATION, subject);
    boolean inTable =
        subject.plan().stageChecks().stream()
            .anyMatch(check -> check.stages().contains(stage.key()));
    boolean commands =
        stage.commands().stream().anyMatch(command -> command.role() == Command.Role.VERIFY);
    if (blocks.size() == 1 && !inTable && !commands) {
      all.add(
          new Mutation(
              stage.called() + " without its verification",
              new Edit(lines(blocks.get(0).span(), subject), ""),
              Set.of("stage-verification-missing"),
              Set.of("stage-")));
    }
  }

  private static List<Block> named(Stage stage, Concept concept, Subject subject) {
    return stage.fields().stream()
        .filter(attribute -> subject.vocabulary().means(attribute.name().text(), concept))
        .flatMap(attribute -> block(attribute.name().span(), subject).stream())
        .toList();
  }

  /** Rows of the tables that go by stage, and of the gap mapping. */
  private static void rows(Subject subject, List<Mutation> all) {
    for (StageCheck check : subject.plan().stageChecks()) {
      all.add(
          new Mutation(
              "without the verification of " + check.stage().text(),
              new Edit(line(check.stage(), subject), ""),
              Set.of("verification-stage-missing", "stage-verification-missing"),
              Set.of("verification")));
    }
    for (Stage stage : subject.plan().stages()) {
      if (stage.rollback().coverage() == Rollback.Coverage.ROW) {
        all.add(
            new Mutation(
                stage.called() + " without its row of the rollback table",
                new Edit(lines(stage.rollback().span(), subject), ""),
                Set.of("stage-rollback-missing", "stage-rollback-partial"),
                Set.of("stage-rollback", "rollback"),
                stage.called()));
      }
    }
    subject
        .blocks(Table.class)
        .filter(table -> isMapping(table, subject))
        .flatMap(table -> table.rows().stream())
        .filter(row -> isAssigned(row.cell(0).plain(), subject))
        .forEach(
            row ->
                all.add(
                    new Mutation(
                        "without the mapping " + row.cell(0).plain(),
                        new Edit(lines(row.span(), subject), ""),
                        Set.of("gap-unassigned"),
                        Set.of("gap"))));
  }

  /** What a gap map itself accepts or defers need not be said again. */
  private static boolean isAssigned(String gap, Subject subject) {
    return subject.plan().gaps().all().stream()
        .filter(one -> one.id().text().equals(gap))
        .anyMatch(one -> !one.assignments().isEmpty() && one.disposition().isEmpty());
  }

  private static boolean isMapping(Table table, Subject subject) {
    boolean gap =
        table.header().cells().stream()
            .anyMatch(cell -> subject.vocabulary().means(cell.plain(), Concept.GAP));
    boolean stage =
        table.header().cells().stream()
            .anyMatch(cell -> subject.vocabulary().means(cell.plain(), Concept.STAGE));
    return gap && stage;
  }

  private static void approvals(Subject subject, List<Mutation> all) {
    for (Governance.Approval approval : subject.plan().governance().approvals()) {
      Stream.of(
              Optional.of(approval.name()).filter(words -> !words.isEmpty()),
              Optional.of(approval.date()).filter(words -> !words.isEmpty()))
          .flatMap(Optional::stream)
          .forEach(
              words ->
                  all.add(
                      new Mutation(
                          "approval without “" + words.text() + "”",
                          new Edit(words.span(), " ".repeat(words.span().length())),
                          Set.of(
                              "approval-nobody",
                              "approval-date-missing",
                              "approval-pending",
                              "approval-name-missing"),
                          Set.of("approval"))));
    }
  }

  /** The block that is named by the words of a span. */
  private static Optional<Block> block(Span name, Subject subject) {
    return Walk.all(subject.outline().root())
        .filter(
            block ->
                (block instanceof Field field && field.name().span().equals(name))
                    || (block instanceof Section section && section.title().span().equals(name)))
        .findFirst();
  }

  private static Span line(Words words, Subject subject) {
    return lines(words.span(), subject);
  }

  /** The whole lines that a span is on. */
  private static Span lines(Span span, Subject subject) {
    Lines lines = subject.source().lines();
    int first = lines.lineAt(span.start());
    int last = lines.lineAt(Math.max(span.start(), span.end() - 1));
    int end = last < lines.count() ? lines.line(last + 1).start() : subject.text().length();
    return new Span(lines.line(first).start(), end);
  }
}
