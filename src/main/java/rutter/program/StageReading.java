package rutter.program;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.outline.Block;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Paragraph;
import rutter.outline.Section;
import rutter.plan.Attribute;
import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.plan.StageCheck;
import rutter.plan.Words;
import rutter.program.Operation.Kind;
import rutter.vocabulary.Concept;

/** Reads what one stage does, and how it is verified. */
final class StageReading {
  private final Book book;
  private final StageBlocks blocks;

  StageReading(Book book, StageBlocks blocks) {
    this.book = book;
    this.blocks = blocks;
  }

  void read(Stage stage, Sheet sheet) {
    waiting(stage, sheet);
    Optional<Block> block = blocks.block(stage);
    Instructions instructions = new Instructions(book, sheet, false);
    if (block.isPresent() && block.get() instanceof Section section) {
      instructions.read(section.blocks(), Purpose.FORWARD);
    } else if (block.isPresent() && block.get() instanceof Item item) {
      instructions.read(List.of(item), Purpose.FORWARD);
    } else if (block.isPresent() && block.get() instanceof Field field) {
      List<Block> all = new java.util.ArrayList<>();
      if (!field.value().isEmpty()) {
        all.add(new Paragraph(field.value(), field.value().span()));
      }
      all.addAll(field.body());
      instructions.read(all, Purpose.FORWARD);
    } else {
      row(stage, sheet);
    }
    checks(stage, sheet);
    done(stage).ifPresent(words -> sheet.wasDone(words));
    if (stage.rollback().coverage() == Rollback.Coverage.NOT_APPLICABLE) {
      sheet.backIsOnlySaid();
    }
    if (sheet.forward().isEmpty()) {
      Titles title = Titles.of(stage.called());
      sheet.add(
          Purpose.FORWARD,
          Draft.byHand(Kind.MANUAL, title.title(), title.rest(), stage.heading().label().span()));
    }
  }

  private Optional<Words> done(Stage stage) {
    return stage.facts().status().filter(words -> isDone(words.text()));
  }

  /** {@code ✅ Done (pushed)}, but not {@code ✅ configured, awaiting secrets} */
  private boolean isDone(String status) {
    String said = status.split("[(（,;:.–—]", 2)[0].strip();
    return Stream.of(said.split("\\s+"))
        .allMatch(word -> book.words().value("status", word).filter("done"::equals).isPresent());
  }

  /** {@code 4. Wait 24 hours} */
  private void waiting(Stage stage, Sheet sheet) {
    String name = stage.name().text();
    Waiting.of(name, book.words())
        .ifPresent(
            seconds ->
                sheet.add(
                    Purpose.FORWARD,
                    new Draft(
                        Optional.empty(),
                        Kind.WAIT,
                        name,
                        List.of(),
                        new Deed.Wait(seconds),
                        Terms.NONE,
                        Operation.Effect.READS,
                        stage.heading().label().span())));
  }

  private void row(Stage stage, Sheet sheet) {
    for (Words change : stage.changes()) {
      byHand(Kind.MANUAL, change, sheet);
    }
    for (Attribute field : stage.fields()) {
      boolean said =
          stage.changes().contains(field.value()) || stage.verification().contains(field.value());
      if (!said && !field.value().isEmpty()) {
        sheet.facts().add(field.name().text() + ": " + field.value().text());
      }
    }
    if (sheet.forward().isEmpty()) {
      Titles title = Titles.of(stage.called());
      sheet.add(
          Purpose.FORWARD, Draft.byHand(Kind.MANUAL, title.title(), title.rest(), stage.span()));
    }
    stage.verification().forEach(words -> byHand(Kind.VERIFY, words, sheet));
  }

  private static void byHand(Kind kind, Words words, Sheet sheet) {
    Titles title = Titles.of(words.text());
    sheet.add(Purpose.FORWARD, Draft.byHand(kind, title.title(), title.rest(), words.span()));
  }

  /** The rows of a table that verifies stage by stage. */
  private void checks(Stage stage, Sheet sheet) {
    for (StageCheck check : book.subject().plan().stageChecks()) {
      if (check.stages().contains(stage.key())) {
        for (Attribute one : check.checks()) {
          check(one, sheet);
        }
      }
    }
  }

  private void check(Attribute check, Sheet sheet) {
    String words = check.name().text() + ": " + check.value().text();
    if (check.value().isEmpty()) {
      return;
    }
    if (book.words().means(check.name().text(), Concept.ROLLBACK_TESTED)) {
      sheet.facts().add(words);
    } else {
      byHand(Kind.VERIFY, new Words(words, check.value().span()), sheet);
    }
  }
}
