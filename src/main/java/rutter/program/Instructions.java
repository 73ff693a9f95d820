package rutter.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rutter.outline.Block;
import rutter.outline.Comment;
import rutter.outline.Fence;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Listing;
import rutter.outline.Paragraph;
import rutter.outline.Quote;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.outline.Walk;
import rutter.plan.Command;
import rutter.text.Span;

/**
 * Reads what a part of a plan tells people and machines to do: code is run, what stands before it
 * are its notes, points without code are done by hand.
 */
final class Instructions {
  static final String TELLS = "it tells about the plan, and asks for nothing";

  /** {@code Drop the index:}, and what leads to what stands below it otherwise. */
  private static final Pattern ASKS = Pattern.compile("[:：]\\s*$");

  private final Book book;
  private final Sheet sheet;
  private final boolean loose;
  private final Pending pending;
  private final Items items;
  private final Parts parts;
  private final FenceReading fences;
  private final TableReading tables;

  /** How many operations there were before this part. */
  private int start;

  /** Within what a stage says that it changes. */
  private boolean changes;

  /**
   * {@code loose} is what stands among other things: there only code and boxes ask for something.
   */
  Instructions(Book book, Sheet sheet, boolean loose) {
    this.book = book;
    this.sheet = sheet;
    this.loose = loose;
    this.pending = new Pending(sheet, loose);
    Work work = new Work(book, sheet, pending, loose);
    Codes codes = book.codes();
    this.items = new Items(book, codes, sheet, this, loose);
    this.parts = new Parts(work, items, this);
    this.fences = new FenceReading(work, codes);
    this.tables = new TableReading(work, items);
  }

  /** Reads a part from its first block to its last; what is left over then stands by itself. */
  void read(List<Block> blocks, Purpose purpose) {
    start = sheet.size();
    blocks(blocks, purpose);
    pending.settle(purpose, start);
  }

  /** The next fence is what a point is about. */
  void lead(Lead next) {
    fences.lead(next);
  }

  /** Says more of the operation before, or else of the next. */
  void note(List<String> words, Span span) {
    if (sheet.size() > start) {
      sheet.note(words);
    } else {
      words.forEach(one -> pending.note(one, span));
    }
  }

  void blocks(List<Block> all, Purpose purpose) {
    List<Block> blocks = withOwnCode(all);
    for (int i = 0; i < blocks.size(); i++) {
      Optional<Block> next =
          i + 1 < blocks.size() ? Optional.of(blocks.get(i + 1)) : Optional.empty();
      boolean told =
          changes
              && blocks.get(i) instanceof Listing list
              && purpose == Purpose.FORWARD
              && isPlain(list)
              && blocks.subList(i + 1, blocks.size()).stream().anyMatch(this::runs);
      if (told) {
        Span span = blocks.get(i).span();
        Say.points(List.of(blocks.get(i))).forEach(words -> pending.note(words, span));
      } else {
        block(blocks.get(i), next, purpose);
      }
    }
  }

  /** Code that stands right below how something is undone is part of that. */
  private List<Block> withOwnCode(List<Block> blocks) {
    List<Block> joined = new ArrayList<>();
    for (Block block : blocks) {
      int last = joined.size() - 1;
      boolean own =
          block instanceof Fence fence
              && book.fence(fence)
                  .filter(command -> command.role() == Command.Role.ROLLBACK)
                  .isPresent();
      if (own && last >= 0 && joined.get(last) instanceof Field field && undoes(field)) {
        List<Block> body = new ArrayList<>(field.body());
        body.add(block);
        joined.set(
            last, new Field(field.name(), field.value(), body, field.span().cover(block.span())));
      } else {
        joined.add(block);
      }
    }
    return joined;
  }

  private boolean undoes(Field field) {
    return Purpose.of(book.words().concepts(field.name().plain()))
        .filter(Purpose.BACK::equals)
        .isPresent();
  }

  /** Points that only tell what the code below them does. */
  private static boolean isPlain(Listing list) {
    return !list.ordered()
        && Walk.all(list)
            .noneMatch(
                block ->
                    block instanceof Fence
                        || (block instanceof Item item && item.tick().isPresent()));
  }

  private boolean runs(Block block) {
    return Walk.fences(block)
        .flatMap(fence -> book.fence(fence).stream())
        .anyMatch(command -> command.role() == Command.Role.FORWARD);
  }

  private void block(Block block, Optional<Block> next, Purpose purpose) {
    if (block instanceof Section section) {
      parts.section(section, purpose);
    } else if (block instanceof Field field) {
      parts.field(field, purpose);
    } else if (block instanceof Listing list) {
      listing(list, next, purpose);
    } else if (block instanceof Item item) {
      items.read(item, purpose, pending);
    } else if (block instanceof Table table) {
      tables.read(table, purpose);
    } else if (block instanceof Fence fence) {
      fences.read(fence, purpose);
    } else if (block instanceof Quote quote) {
      blocks(quote.blocks(), purpose);
    } else if (block instanceof Paragraph paragraph) {
      paragraph(paragraph, next, purpose);
    } else if (!(block instanceof Comment)) {
      throw new IllegalStateException("no block: " + block);
    }
  }

  /** {@code more}: they are what a stage says that it changes. */
  void changing(boolean more, List<Block> blocks, Purpose purpose) {
    boolean outer = changes;
    changes |= more;
    blocks(blocks, purpose);
    changes = outer;
  }

  /** A part with another purpose than what is around it. */
  void part(String title, Span span, List<Block> blocks, Purpose purpose) {
    pending.settle(Purpose.FORWARD, start);
    Instructions own = new Instructions(book, sheet, loose);
    own.pending.heading(title, span, purpose != Purpose.FORWARD);
    own.read(blocks, purpose);
  }

  /** A last point with a colon leads to the code below the list. */
  private void listing(Listing list, Optional<Block> next, Purpose purpose) {
    boolean code = next.filter(Fence.class::isInstance).isPresent();
    List<Item> points = list.items();
    for (int i = 0; i < points.size(); i++) {
      Item item = points.get(i);
      boolean leads = i == points.size() - 1 && code && ASKS.matcher(item.text().plain()).find();
      if (leads && item.tick().isEmpty() && Say.rest(item).isEmpty()) {
        pending.note(item.text().plain(), item.span());
      } else {
        items.read(item, purpose, pending);
      }
    }
  }

  private void paragraph(Paragraph paragraph, Optional<Block> next, Purpose purpose) {
    Text text = paragraph.text();
    boolean leads =
        next.filter(block -> block instanceof Fence || block instanceof Listing).isPresent()
            || ASKS.matcher(text.plain()).find();
    boolean gate = purpose == Purpose.FORWARD && !loose && items.isGate(text);
    boolean done = book.words().opening("done", text.plain()).isPresent();
    if (done && !loose) {
      items.line(text, paragraph, purpose == Purpose.FORWARD ? Purpose.VERIFY : purpose, pending);
    } else if (purpose == Purpose.VERIFY && sheet.size() > start && items.isCondition(text)) {
      note(List.of(text.plain()), paragraph.span());
    } else if (gate || (items.isWait(text) && !loose && !leads)) {
      items.line(text, paragraph, purpose, pending);
    } else if (purpose.isCheck() && !leads && !loose) {
      items.line(text, paragraph, purpose, pending);
    } else {
      pending.paragraph(text, paragraph.span(), items, purpose);
    }
  }
}
