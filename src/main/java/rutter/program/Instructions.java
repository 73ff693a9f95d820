package rutter.program;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rutter.outline.Block;
import rutter.outline.Comment;
import rutter.outline.Fence;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Listing;
import rutter.outline.Mark;
import rutter.outline.Paragraph;
import rutter.outline.Quote;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.outline.Walk;
import rutter.plan.Command;
import rutter.text.Span;
import rutter.vocabulary.Concept;

/**
 * Reads what a part of a plan tells people and machines to do: code is run, what stands before it
 * are its notes, points without code are done by hand.
 */
final class Instructions {
  /** What tells about a stage and asks for nothing. */
  private static final Set<Concept> FACTS =
      EnumSet.of(
          Concept.STATUS,
          Concept.LAYERS,
          Concept.EFFORT,
          Concept.DURATION,
          Concept.DEPENDENCIES,
          Concept.OWNER,
          Concept.GAP,
          Concept.GAPS,
          Concept.RISK,
          Concept.RISKS,
          Concept.MITIGATION,
          Concept.OBJECTIVE,
          Concept.PURPOSE,
          Concept.MOTIVATION,
          Concept.ROLLBACK_TESTED,
          Concept.UNDOES,
          Concept.RTO,
          Concept.START,
          Concept.END,
          Concept.DATE,
          Concept.DOWNTIME,
          Concept.SCOPE,
          Concept.BUDGET,
          Concept.CONTACTS,
          Concept.ROLE,
          Concept.NAME,
          Concept.TIMELINE,
          Concept.STRATEGY,
          Concept.SPECIFICATION,
          Concept.ENVIRONMENTS);

  private static final Set<Concept> SHOWN =
      EnumSet.of(
          Concept.EXAMPLE,
          Concept.PATTERN,
          Concept.ALTERNATIVES,
          Concept.TROUBLESHOOTING,
          Concept.REFERENCES,
          Concept.CONTENTS,
          Concept.REVISIONS);

  static final String TELLS = "it tells about the plan, and asks for nothing";

  /** {@code Drop the index:}, and what leads to what stands below it otherwise. */
  private static final Pattern ASKS = Pattern.compile("[:：]\\s*$");

  /** A bold sentence is no name of what stands below it. */
  private static final Pattern SENTENCE = Pattern.compile("[.!。！]$");

  private final Book book;
  private final Sheet sheet;
  private final Codes codes;
  private final Items items;
  private final boolean loose;
  private final Pending pending;

  private Optional<Lead> lead = Optional.empty();

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
    this.codes = new Codes(book);
    this.items = new Items(book, codes, sheet, this, loose);
  }

  /** Reads a part from its first block to its last; what is left over then stands by itself. */
  void read(List<Block> blocks, Purpose purpose) {
    start = sheet.size();
    blocks(blocks, purpose);
    pending.settle(purpose, start);
  }

  void blocks(List<Block> blocks, Purpose purpose) {
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
      section(section, purpose);
    } else if (block instanceof Field field) {
      field(field, purpose);
    } else if (block instanceof Listing list) {
      listing(list, next, purpose);
    } else if (block instanceof Item item) {
      items.read(item, purpose, pending);
    } else if (block instanceof Table table) {
      table(table, purpose);
    } else if (block instanceof Fence fence) {
      fence(fence, purpose);
    } else if (block instanceof Quote quote) {
      blocks(quote.blocks(), purpose);
    } else if (block instanceof Paragraph paragraph) {
      paragraph(paragraph, next, purpose);
    } else if (!(block instanceof Comment)) {
      throw new IllegalStateException("no block: " + block);
    }
  }

  private void section(Section section, Purpose purpose) {
    Set<Concept> concepts = book.words().concepts(section.title().plain());
    String title = section.title().plain();
    if (section.style() == Section.Style.BOLD && SENTENCE.matcher(title).find()) {
      pending.note(title, section.title().span());
      blocks(section.blocks(), purpose);
    } else if (concepts.stream().anyMatch(SHOWN::contains)) {
      leave(title, section, "it shows, and asks for nothing");
    } else if (concepts.contains(Concept.ABORT) || concepts.contains(Concept.TRIGGERS)) {
      criteria(section.blocks(), concepts.contains(Concept.ABORT));
    } else if (purpose == Purpose.FORWARD && isFact(concepts)) {
      fact(title, section.blocks(), section);
    } else {
      Purpose own =
          purpose == Purpose.FORWARD ? purposeOf(concepts, title).orElse(purpose) : purpose;
      if (own != purpose) {
        part(title, section.title().span(), section.blocks(), own);
      } else {
        pending.heading(title, section.title().span());
        within(concepts, section.blocks(), purpose);
        pending.headingEnds();
      }
    }
  }

  /** Scripts of a rollback that are written, or its test, are work on the way forward. */
  private Optional<Purpose> purposeOf(Set<Concept> concepts, String title) {
    Optional<Purpose> purpose = Purpose.of(concepts);
    boolean prepares = book.words().mentions("preparing", title);
    return purpose.filter(own -> own != Purpose.BACK || !prepares);
  }

  private void within(Set<Concept> concepts, List<Block> blocks, Purpose purpose) {
    boolean outer = changes;
    changes |= concepts.contains(Concept.CHANGES);
    blocks(blocks, purpose);
    changes = outer;
  }

  private void fact(String title, List<Block> blocks, Block block) {
    if (loose) {
      leave(title, block, TELLS);
    } else {
      sheet.facts().addAll(Say.lines(title, blocks));
    }
  }

  private static boolean isFact(Set<Concept> concepts) {
    return concepts.stream().anyMatch(FACTS::contains);
  }

  private void field(Field field, Purpose purpose) {
    Set<Concept> concepts = book.words().concepts(field.name().plain());
    String name = field.name().plain();
    boolean empty = field.body().isEmpty();
    if (concepts.stream().anyMatch(SHOWN::contains)) {
      leave(name, field, "it shows, and asks for nothing");
    } else if (concepts.contains(Concept.ABORT) || concepts.contains(Concept.TRIGGERS)) {
      criteria(List.of(field), concepts.contains(Concept.ABORT));
    } else if (isFact(concepts) || (concepts.contains(Concept.CHANGES) && empty)) {
      fact(name, List.of(field), field);
    } else {
      Purpose own = purpose == Purpose.FORWARD ? Purpose.of(concepts).orElse(purpose) : purpose;
      if (own == purpose && Purpose.of(concepts).isEmpty()) {
        unnamed(field, concepts, purpose);
      } else {
        List<Block> blocks = new ArrayList<>();
        if (!field.value().isEmpty()) {
          Text value = own == purpose ? named(field) : field.value();
          blocks.add(new Paragraph(value, value.span()));
        }
        blocks.addAll(field.body());
        if (own == purpose) {
          within(concepts, blocks, purpose);
        } else {
          part("", field.span(), blocks, own);
        }
      }
    }
  }

  /** A field whose name says nothing of what it is for. */
  private void unnamed(Field field, Set<Concept> concepts, Purpose purpose) {
    if (concepts.contains(Concept.NOTES)) {
      List<String> said = Say.points(List.of(field));
      if (sheet.size() > start) {
        sheet.note(said);
      } else {
        said.forEach(words -> pending.note(words, field.span()));
      }
      return;
    }
    if (field.value().isEmpty() && !field.body().isEmpty()) {
      pending.heading(field.name().plain(), field.name().span());
    } else if (loose) {
      pending.note(named(field).plain(), field.span());
    } else {
      items.line(named(field), field, purpose, pending);
    }
    blocks(field.body(), purpose);
  }

  /** {@code Owner of the window: Ada} as a line of its own. */
  private static Text named(Field field) {
    String value = field.value().plain();
    String words = field.name().plain() + (value.isEmpty() ? "" : ": " + value);
    return new Text(field.span(), words, field.value().marks());
  }

  /** A part with another purpose than what is around it. */
  private void part(String title, Span span, List<Block> blocks, Purpose purpose) {
    pending.settle(Purpose.FORWARD, start);
    Instructions own = new Instructions(book, sheet, loose);
    if (!title.isEmpty() && purpose == Purpose.FORWARD) {
      own.pending.heading(title, span);
    }
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

  private void table(Table table, Purpose purpose) {
    Optional<Integer> task = loose ? Optional.empty() : taskColumn(table);
    for (Table.Row row : table.rows()) {
      String words = Say.row(table.header(), row);
      if (words.isBlank()) {
        continue;
      }
      if (task.isPresent() && !row.cell(task.get()).isEmpty()) {
        items.line(row.cell(task.get()), table, purpose, pending);
        sheet.note(List.of(words));
      } else if (purpose == Purpose.FORWARD || loose) {
        pending.note(words, row.span());
      } else {
        List<Mark> marks = row.cells().stream().flatMap(cell -> cell.marks().stream()).toList();
        items.line(new Text(row.span(), words, marks), table, purpose, pending);
      }
    }
  }

  /** The column of a table that says what is done. */
  private Optional<Integer> taskColumn(Table table) {
    for (int i = 0; i < table.header().cells().size(); i++) {
      String name = table.header().cell(i).plain();
      if (book.words().means(name, Concept.TASK) || book.words().means(name, Concept.CHANGES)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The next fence is what a point is about. */
  void lead(Lead next) {
    lead = Optional.of(next);
  }

  private void fence(Fence fence, Purpose purpose) {
    Optional<Command> command = book.fence(fence);
    if (command.isEmpty() || isProse(fence)) {
      pending.note(fence.body().strip(), fence.span());
      return;
    }
    Command code = command.get();
    Purpose own = purpose.with(code.role());
    Optional<Lead> title = lead;
    lead = Optional.empty();
    List<String> notes = new ArrayList<>(pending.take());
    title.ifPresent(one -> notes.addAll(one.title().rest()));
    List<Draft> drafts = codes.read(code, own, title.map(one -> one.title().title()), notes);
    for (int i = 0; i < drafts.size(); i++) {
      sheet.add(own, i == 0 ? drafts.get(0).below(notes) : drafts.get(i));
    }
    if (title.filter(Lead::box).isPresent()
        && drafts.size() == 1
        && codes.onlyLooks(code, drafts.get(0))) {
      told(title.get(), own);
    }
  }

  /** A box is ticked by somebody who has seen what the code shows. */
  private void told(Lead point, Purpose purpose) {
    Purpose check = purpose == Purpose.FORWARD ? Purpose.VERIFY : purpose;
    Titles title = point.title();
    sheet.add(check, Draft.byHand(check.byHand(), title.title(), title.rest(), point.span()));
  }

  /** A picture, a log or a message. */
  private boolean isProse(Fence fence) {
    return book.words().value("code", fence.language()).filter("prose"::equals).isPresent()
        || (fence.language().isEmpty() && fence.attributes().isEmpty());
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
    } else if (gate || (items.isWait(text) && !loose && !leads)) {
      items.line(text, paragraph, purpose, pending);
    } else if (purpose.isCheck() && !leads && !loose) {
      items.line(text, paragraph, purpose, pending);
    } else {
      pending.paragraph(text, paragraph.span(), items, purpose);
    }
  }

  private void criteria(List<Block> blocks, boolean abort) {
    (abort ? sheet.abort() : sheet.triggers()).addAll(Say.criteria(blocks));
  }

  private void leave(String title, Block block, String reason) {
    sheet.leave(title, reason, block.span());
  }
}
