package rutter.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.outline.Block;
import rutter.outline.Comment;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Listing;
import rutter.outline.Paragraph;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.outline.Walk;
import rutter.plan.Rollback;
import rutter.text.Span;
import rutter.vocabulary.Concept;

/** Reads how the plan as a whole is undone, and when. */
final class WayBack {
  private final Book book;
  private final Sheet limits;
  private final Set<Span> taken;
  private final boolean covered;
  private final Sheet back = new Sheet();

  /** {@code limits} gets when to turn back, {@code taken} is what stages have for themselves. */
  WayBack(Book book, Sheet limits, Set<Span> taken) {
    this.book = book;
    this.limits = limits;
    this.taken = new HashSet<>(taken);
    this.covered =
        book.subject().plan().stages().stream()
            .allMatch(stage -> stage.rollback().coverage() != Rollback.Coverage.NONE);
    book.subject().plan().stageChecks().stream()
        .filter(check -> !check.stages().isEmpty())
        .forEach(check -> this.taken.add(check.stage().span()));
  }

  Sheet sheet() {
    return back;
  }

  /** The block without what stages have; nothing if they have all of it. */
  Optional<Block> untaken(Block block) {
    if (taken.contains(block.span())) {
      return Optional.empty();
    }
    if (block instanceof Table table) {
      List<Table.Row> rows = table.rows().stream().filter(row -> !isTaken(row)).toList();
      boolean none = rows.isEmpty() && !table.rows().isEmpty();
      return none
          ? Optional.empty()
          : Optional.of(new Table(table.header(), table.delimiters(), rows, table.span()));
    }
    if (block instanceof Listing list) {
      List<Item> items =
          list.items().stream().filter(item -> !taken.contains(item.span())).toList();
      return items.isEmpty()
          ? Optional.empty()
          : Optional.of(new Listing(list.ordered(), items, list.span()));
    }
    if (block instanceof Field field && !field.body().isEmpty()) {
      List<Block> body = field.body().stream().flatMap(one -> untaken(one).stream()).toList();
      return body.isEmpty() && field.value().isEmpty()
          ? Optional.empty()
          : Optional.of(new Field(field.name(), field.value(), body, field.span()));
    }
    return Optional.of(block);
  }

  private boolean isTaken(Table.Row row) {
    return taken.contains(row.span()) || taken.contains(row.cell(0).span());
  }

  /** The rollback of the whole; words that lead to nothing tell when it is taken. */
  void read(Section section) {
    read(section, Taking.AS_SAID);
  }

  private void read(Section section, Taking taking) {
    List<Block> direct = new ArrayList<>();
    for (Block block : section.blocks()) {
      if (block instanceof Section child) {
        before(child, direct, taking);
        direct.clear();
        part(child, taking == Taking.AS_SAID ? Taking.of(child, section, book) : taking);
      } else {
        untaken(block).ifPresent(direct::add);
      }
    }
    undo(direct, taking);
  }

  /** Words above the parts of a rollback say when it is taken, and lead to them. */
  private void before(Section child, List<Block> blocks, Taking taking) {
    boolean guides =
        Walk.fences(child).findAny().isPresent()
            && blocks.stream().allMatch(Paragraph.class::isInstance);
    if (guides) {
      blocks.forEach(this::guide);
    } else {
      undo(blocks, taking);
    }
  }

  private void part(Section child, Taking taking) {
    Set<Concept> concepts = book.words().concepts(child.title().plain());
    if (taken.contains(child.span())) {
      return;
    }
    if (concepts.contains(Concept.TRIGGERS) || concepts.contains(Concept.ABORT)) {
      criteria(child, limits.triggers());
    } else if (concepts.contains(Concept.DECISION_TREE)
        || concepts.contains(Concept.RTO)
        || isForReading(child, concepts)) {
      limits.leave(
          child.title().plain(), "it is for reading: " + child.title().plain(), child.span());
    } else {
      read(child, taking);
    }
  }

  /** A table of contents, contacts, a history: in a rollback too, as long as nothing is run. */
  private static boolean isForReading(Section section, Set<Concept> concepts) {
    return concepts.contains(Concept.TROUBLESHOOTING)
        || (concepts.stream().anyMatch(Rest.BACKGROUND::contains)
            && Walk.fences(section).findAny().isEmpty());
  }

  /** Words about a rollback that stages have for themselves. */
  private void guide(Block paragraph) {
    String words = String.join(" ", Say.points(List.of(paragraph)));
    if (book.words().mentions("condition", words)) {
      limits.triggers().add(words);
    } else {
      limits.leave(words, "it tells of the rollback that stages have", paragraph.span());
    }
  }

  /** When to stop or to turn back; within it a part may say how. */
  void criteria(Section section, List<String> into) {
    List<Block> own = new ArrayList<>();
    for (Block block : section.blocks()) {
      boolean how =
          block instanceof Section child
              && Purpose.of(book.words().concepts(child.title().plain()))
                  .filter(Purpose.BACK::equals)
                  .isPresent()
              && Walk.fences(child).findAny().isPresent();
      if (how) {
        read((Section) block);
      } else {
        own.add(block);
      }
    }
    into.addAll(Say.criteria(own));
  }

  private void undo(List<Block> blocks, Taking taking) {
    List<Block> own = blocks.stream().filter(block -> !(block instanceof Comment)).toList();
    boolean prose = own.stream().allMatch(Paragraph.class::isInstance);
    if (prose && covered) {
      own.forEach(this::guide);
      return;
    }
    Sheet sheet = new Sheet();
    new Instructions(book, sheet, false).read(own, Purpose.BACK);
    sheet.back().stream().map(taking::apply).forEach(draft -> back.add(Purpose.BACK, draft));
    back.leftOut().addAll(sheet.leftOut());
    limits.triggers().addAll(sheet.triggers());
  }
}
