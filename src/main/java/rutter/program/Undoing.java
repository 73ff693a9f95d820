package rutter.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rutter.outline.Block;
import rutter.outline.Fence;
import rutter.outline.Item;
import rutter.outline.Paragraph;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.plan.Rollback;
import rutter.plan.Rollback.Coverage;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.text.Span;

/** Finds how a stage is undone where the plan says so in another place. */
final class Undoing {
  private final Book book;
  private final Set<Span> taken = new HashSet<>();

  private final Companions companions;

  /** How often a place is said to undo a stage. */
  private final Map<Span, Integer> shared = new HashMap<>();

  Undoing(Book book, Companions companions) {
    this.book = book;
    this.companions = companions;
    for (Stage stage : book.subject().plan().stages()) {
      shared.merge(stage.rollback().span(), 1, Integer::sum);
    }
  }

  /** What stages have of the rollback of the plan as a whole. */
  Set<Span> taken() {
    return taken;
  }

  void add(Stage stage, Sheet sheet) {
    Rollback rollback = stage.rollback();
    Span span = rollback.span();
    boolean own = stage.span().contains(span) && !span.isEmpty();
    Coverage coverage = rollback.coverage();
    if (own && stage.heading().form() != Stage.Form.TABLE) {
      return;
    }
    boolean open = coverage != Coverage.OWN && coverage != Coverage.NOT_APPLICABLE;
    if (open && companions.add(stage, sheet, book)) {
      if (coverage == Coverage.ROW || coverage == Coverage.NAMED) {
        taken.add(span);
        rollback.steps().forEach(words -> sheet.facts().add("Rollback: " + words.text()));
        cells(span, sheet);
      }
    } else if (coverage == Coverage.NOT_APPLICABLE || coverage == Coverage.IMPOSSIBLE) {
      rollback.steps().forEach(words -> sheet.facts().add("Rollback: " + words.text()));
      taken.add(span);
    } else if (coverage == Coverage.ROW) {
      taken.add(span);
      row(span)
          .ifPresentOrElse(text -> read(text, sheet), () -> said(rollback.steps(), span, sheet));
      cells(span, sheet);
    } else if (coverage == Coverage.NAMED) {
      named(rollback, sheet);
    } else if (coverage == Coverage.LINKED) {
      linked(stage, sheet);
    } else if (coverage == Coverage.OWN) {
      said(rollback.steps(), span, sheet);
    }
  }

  private void named(Rollback rollback, Sheet sheet) {
    Optional<Block> block = book.at(rollback.span());
    boolean first = taken.add(rollback.span());
    boolean alone = shared.getOrDefault(rollback.span(), 1) == 1;
    if (!first) {
      List<String> notes = rollback.steps().stream().map(Words::text).toList();
      String title = "Undone together with the stage before that shares this rollback";
      sheet.add(Purpose.BACK, Draft.byHand(Operation.Kind.ROLLBACK, title, notes, rollback.span()));
    } else if (block.isPresent() && block.get() instanceof Section section) {
      new Instructions(book, sheet, false).read(section.blocks(), Purpose.BACK);
    } else if (block.isPresent() && block.get() instanceof Item item) {
      new Instructions(book, sheet, false).read(List.of(item), Purpose.BACK);
    } else if (block.isPresent() && alone && leads(block.get())) {
      Block next = next(block.get()).orElseThrow();
      taken.add(next.span());
      new Instructions(book, sheet, false).read(List.of(block.get(), next), Purpose.BACK);
    } else {
      said(rollback.steps(), rollback.span(), sheet);
    }
  }

  /** {@code Phase 3 is taken back by dropping both:} and then code. */
  private boolean leads(Block block) {
    return block instanceof Paragraph paragraph
        && paragraph.text().plain().matches("(?s).*[:：]\\s*")
        && next(block).filter(Fence.class::isInstance).isPresent();
  }

  private Optional<Block> next(Block block) {
    return book.subject().blocks().stream()
        .filter(each -> each.span().start() >= block.span().end())
        .findFirst();
  }

  private void linked(Stage stage, Sheet sheet) {
    List<String> documents =
        book.subject().plan().rollback().documents().stream().map(Words::text).toList();
    String title =
        documents.isEmpty()
            ? "Undo " + stage.called()
            : "Undo " + stage.called() + " as in " + String.join(", ", documents);
    sheet.add(
        Purpose.BACK,
        Draft.byHand(Operation.Kind.ROLLBACK, Titles.of(title).title(), List.of(), stage.span()));
  }

  /** The words for the way back in a row of a table, with the code in them. */
  private Optional<Text> row(Span span) {
    for (Table table : (Iterable<Table>) book.subject().blocks(Table.class)::iterator) {
      for (Table.Row row : table.rows()) {
        if (row.span().equals(span)) {
          return cell(table, row);
        }
      }
    }
    return Optional.empty();
  }

  /** What else the row of a stage says: how long it takes, what is lost. */
  private void cells(Span span, Sheet sheet) {
    book.subject()
        .blocks(Table.class)
        .forEach(
            table ->
                table.rows().stream()
                    .filter(row -> row.span().equals(span) && row.cells().size() > 2)
                    .forEach(row -> sheet.facts().add(Say.row(table.header(), row))));
  }

  private Optional<Text> cell(Table table, Table.Row row) {
    for (int i = 0; i < table.header().cells().size(); i++) {
      if (book.words().means(table.header().cell(i).plain(), rutter.vocabulary.Concept.ROLLBACK)) {
        return Optional.of(row.cell(i)).filter(text -> !text.isEmpty());
      }
    }
    return Optional.of(row.cell(1)).filter(text -> !text.isEmpty());
  }

  private void read(Text text, Sheet sheet) {
    new Instructions(book, sheet, false)
        .read(List.of(new Paragraph(text, text.span())), Purpose.BACK);
  }

  private static void said(List<Words> steps, Span span, Sheet sheet) {
    for (Words words : steps) {
      Titles title = Titles.of(words.text());
      List<String> notes = new ArrayList<>(title.rest());
      sheet.add(Purpose.BACK, Draft.byHand(Operation.Kind.ROLLBACK, title.title(), notes, span));
    }
  }
}
