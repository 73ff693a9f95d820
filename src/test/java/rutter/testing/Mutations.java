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

/** All that can be taken out of a plan, part by part. */
public final class Mutations {
  private final Subject subject;
  private final List<Mutation> all = new ArrayList<>();

  private Mutations(Subject subject) {
    this.subject = subject;
  }

  public static List<Mutation> of(Subject subject) {
    Mutations mutations = new Mutations(subject);
    mutations.sections();
    for (Stage stage : subject.plan().stages()) {
      mutations.fields(stage);
      mutations.rollback(stage);
      mutations.verification(stage);
    }
    mutations.rows();
    mutations.approvals();
    return mutations.all;
  }

  /** Sections that are required, where nothing else says what they say. */
  private void sections() {
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
                new Edit(lines(sections.get(0).span()), ""),
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

  private void fields(Stage stage) {
    for (FieldSpec spec : subject.profile().stageFields()) {
      if (!spec.isRequiredAt(Strictness.STRICT)) {
        continue;
      }
      stage.fields().stream()
          .filter(attribute -> isMeant(spec, attribute))
          .limit(1)
          .flatMap(attribute -> block(attribute.name().span()).stream())
          .filter(Field.class::isInstance)
          .forEach(
              field ->
                  all.add(
                      new Mutation(
                          stage.called() + " without " + spec.name(),
                          new Edit(lines(field.span()), ""),
                          Set.of("field-missing", "stage-rollback-untested"),
                          Set.of("stage-", "timeline", "duration"))));
    }
  }

  private boolean isMeant(FieldSpec spec, Attribute attribute) {
    return spec.names().stream().anyMatch(attribute.name().text()::equalsIgnoreCase)
        || Concept.named(spec.key())
            .filter(concept -> subject.vocabulary().means(attribute.name().text(), concept))
            .isPresent();
  }

  private void rollback(Stage stage) {
    if (stage.rollback().coverage() != Rollback.Coverage.OWN) {
      return;
    }
    named(stage, Concept.ROLLBACK)
        .forEach(
            block ->
                all.add(
                    new Mutation(
                        stage.called() + " without its rollback",
                        new Edit(lines(block.span()), ""),
                        Set.of("stage-rollback-missing", "stage-rollback-partial"),
                        Set.of("stage-rollback", "rollback"),
                        stage.called())));
  }

  private void verification(Stage stage) {
    List<Block> blocks = named(stage, Concept.VERIFICATION);
    boolean inTable =
        subject.plan().stageChecks().stream()
            .anyMatch(check -> check.stages().contains(stage.key()));
    boolean commands =
        stage.commands().stream().anyMatch(command -> command.role() == Command.Role.VERIFY);
    if (blocks.size() == 1 && !inTable && !commands) {
      all.add(
          new Mutation(
              stage.called() + " without its verification",
              new Edit(lines(blocks.get(0).span()), ""),
              Set.of("stage-verification-missing"),
              Set.of("stage-")));
    }
  }

  private List<Block> named(Stage stage, Concept concept) {
    return stage.fields().stream()
        .filter(attribute -> subject.vocabulary().means(attribute.name().text(), concept))
        .flatMap(attribute -> block(attribute.name().span()).stream())
        .toList();
  }

  /** Rows of the tables that go by stage, and of the gap mapping. */
  private void rows() {
    for (StageCheck check : subject.plan().stageChecks()) {
      all.add(
          new Mutation(
              "without the verification of " + check.stage().text(),
              new Edit(line(check.stage()), ""),
              Set.of("verification-stage-missing", "stage-verification-missing"),
              Set.of("verification")));
    }
    for (Stage stage : subject.plan().stages()) {
      if (stage.rollback().coverage() == Rollback.Coverage.ROW) {
        all.add(
            new Mutation(
                stage.called() + " without its row of the rollback table",
                new Edit(lines(stage.rollback().span()), ""),
                Set.of("stage-rollback-missing", "stage-rollback-partial"),
                Set.of("stage-rollback", "rollback"),
                stage.called()));
      }
    }
    subject
        .blocks(Table.class)
        .filter(table -> isMapping(table))
        .flatMap(table -> table.rows().stream())
        .filter(row -> isAssigned(row.cell(0).plain()))
        .forEach(
            row ->
                all.add(
                    new Mutation(
                        "without the mapping " + row.cell(0).plain(),
                        new Edit(lines(row.span()), ""),
                        Set.of("gap-unassigned"),
                        Set.of("gap"))));
  }

  /** What a gap map itself accepts or defers need not be said again. */
  private boolean isAssigned(String gap) {
    return subject.plan().gaps().all().stream()
        .filter(one -> one.id().text().equals(gap))
        .anyMatch(one -> !one.assignments().isEmpty() && one.disposition().isEmpty());
  }

  private boolean isMapping(Table table) {
    boolean gap =
        table.header().cells().stream()
            .anyMatch(cell -> subject.vocabulary().means(cell.plain(), Concept.GAP));
    boolean stage =
        table.header().cells().stream()
            .anyMatch(cell -> subject.vocabulary().means(cell.plain(), Concept.STAGE));
    return gap && stage;
  }

  private void approvals() {
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
  private Optional<Block> block(Span name) {
    return Walk.all(subject.outline().root())
        .filter(
            block ->
                (block instanceof Field field && field.name().span().equals(name))
                    || (block instanceof Section section && section.title().span().equals(name)))
        .findFirst();
  }

  private Span line(Words words) {
    return lines(words.span());
  }

  /** The whole lines that a span is on. */
  private Span lines(Span span) {
    Lines lines = subject.source().lines();
    int first = lines.lineAt(span.start());
    int last = lines.lineAt(Math.max(span.start(), span.end() - 1));
    int end = last < lines.count() ? lines.line(last + 1).start() : subject.text().length();
    return new Span(lines.line(first).start(), end);
  }
}
