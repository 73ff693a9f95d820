package rutter.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.outline.Block;
import rutter.outline.Fence;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Mark;
import rutter.outline.Table;
import rutter.outline.Text;
import rutter.outline.Walk;
import rutter.plan.Command;
import rutter.text.Span;

/** Reads the points of a list, and single lines. */
final class Items {
  private final Book book;
  private final Codes codes;
  private final Sheet sheet;
  private final Instructions within;
  private final boolean loose;

  Items(Book book, Codes codes, Sheet sheet, Instructions within, boolean loose) {
    this.book = book;
    this.codes = codes;
    this.sheet = sheet;
    this.within = within;
    this.loose = loose;
  }

  void read(Item item, Purpose purpose, Pending pending) {
    boolean done = item.tick().filter(Item.Tick::done).isPresent();
    boolean code = Walk.fences(item).findAny().isPresent();
    if (done && (!code || !purpose.isCheck())) {
      sheet.leave(item.text().plain(), "it is ticked as done in the plan", item.span());
      return;
    }
    List<Block> rest = Say.rest(item);
    boolean field = !item.blocks().isEmpty() && item.blocks().get(0) instanceof Field;
    if (field && !loose && isTitle((Field) item.blocks().get(0))) {
      titled(item, (Field) item.blocks().get(0), purpose, pending);
    } else if (item.text().isEmpty() || field) {
      within.blocks(item.blocks(), purpose);
    } else if (code) {
      withCode(Say.words(item), item.tick().isPresent(), rest, purpose, pending);
    } else if (rest.stream().anyMatch(Items::hasBoxes)) {
      pending.note(Say.words(item).plain(), Say.words(item).span());
      within.blocks(rest, purpose);
    } else if (loose && item.tick().isEmpty()) {
      pending.note(String.join("\n", Say.points(List.of(item))), item.span());
    } else if (isNoted(item) && purpose == Purpose.FORWARD) {
      sheet.fact(Say.words(item).plain(), Say.points(List.of(item)), item.span());
    } else {
      line(Say.words(item), item, purpose, pending);
      notes(rest);
    }
  }

  private static boolean hasBoxes(Block block) {
    return Walk.all(block).anyMatch(inner -> inner instanceof Item item && item.tick().isPresent());
  }

  /** The first of its fences is what the item is about. */
  private void withCode(
      Text text, boolean box, List<Block> rest, Purpose purpose, Pending pending) {
    int at = 0;
    while (at < rest.size() && !(rest.get(at) instanceof Fence)) {
      at++;
    }
    if (at == rest.size()) {
      pending.note(text.plain(), text.span());
      within.blocks(rest, purpose);
      return;
    }
    within.lead(new Lead(Titles.of(text.plain()), text.span(), box));
    within.blocks(rest.subList(0, at + 1), purpose);
    boolean checked = purpose == Purpose.FORWARD && sheet.lastIs(Operation.Kind.VERIFY);
    within.blocks(rest.subList(at + 1, rest.size()), checked ? Purpose.VERIFY : purpose);
  }

  /**
   * {@code **Check the volume**:} with code or points below it; a known label stands for itself.
   */
  private boolean isTitle(Field field) {
    boolean code = field.body().stream().anyMatch(Fence.class::isInstance);
    return field.value().isEmpty()
        && !field.body().isEmpty()
        && (code || !book.words().isLabel(field.name().plain()));
  }

  private void titled(Item item, Field field, Purpose purpose, Pending pending) {
    List<Block> rest = new ArrayList<>(field.body());
    rest.addAll(item.blocks().subList(1, item.blocks().size()));
    Purpose own =
        purpose == Purpose.FORWARD
            ? Purpose.of(book.words().concepts(field.name().plain()))
                .filter(Purpose.VERIFY::equals)
                .orElse(purpose)
            : purpose;
    boolean box = item.tick().isPresent();
    if (rest.stream().flatMap(Walk::fences).findAny().isPresent()) {
      withCode(field.name(), box, rest, own, pending);
    } else if (rest.stream().anyMatch(Items::hasBoxes)) {
      pending.note(field.name().plain(), field.name().span());
      within.blocks(rest, purpose);
    } else {
      line(field.name(), item, purpose, pending);
      notes(rest);
    }
  }

  /** What stands below a point that is done by hand. */
  private void notes(List<Block> rest) {
    sheet.note(Say.points(rest));
  }

  /** Words that stand alone: a command, or something that is done by hand. */
  void line(Text text, Block block, Purpose purpose, Pending pending) {
    if (purpose == Purpose.FORWARD && isGate(text)) {
      Draft gate = Gates.decision(text.plain(), pending.take(), block.span());
      sheet.add(purpose, gate);
      return;
    }
    if (text.isEmpty() || runs(text, block.span(), purpose, pending)) {
      return;
    }
    Titles title = Titles.of(text.plain());
    Span span = block instanceof Table ? text.span() : block.span();
    Optional<Long> wait = Waiting.of(text.plain(), book.words());
    List<String> notes = new ArrayList<>(pending.take());
    notes.addAll(title.rest());
    Draft draft = Draft.byHand(purpose.byHand(), title.title(), notes, span);
    if (wait.isPresent() && purpose != Purpose.PRECONDITION) {
      draft =
          new Draft(
              Optional.empty(),
              purpose == Purpose.BACK ? Operation.Kind.ROLLBACK : Operation.Kind.WAIT,
              title.title(),
              notes,
              new Deed.Wait(wait.get()),
              Terms.NONE,
              Operation.Effect.READS,
              span);
    } else {
      draft = showing(draft, text);
    }
    sheet.add(purpose, draft);
  }

  /** The commands that words speak of, for those who do what the words say. */
  private Draft showing(Draft draft, Text text) {
    List<String> spoken =
        text.marks(Mark.Kind.CODE)
            .filter(mark -> book.inlineAt(mark.span().start()).isPresent())
            .map(Mark::value)
            .toList();
    if (spoken.isEmpty()) {
      return draft;
    }
    Deed.Shown shown =
        new Deed.Shown("", String.join("\n", spoken) + "\n", "it is part of a sentence");
    return new Draft(
        draft.called(),
        draft.kind(),
        draft.title(),
        draft.notes(),
        new Deed.ByHand(Optional.of(shown)),
        draft.terms(),
        draft.effect(),
        draft.span());
  }

  /** Whether words are a command, with at most an explanation beside it. */
  boolean runs(Text text, Span span, Purpose purpose, Pending pending) {
    List<Mark> code =
        text.marks(Mark.Kind.CODE)
            .filter(mark -> book.inlineAt(mark.span().start()).isPresent())
            .toList();
    Optional<Command> command =
        code.size() != 1 ? Optional.empty() : book.inlineAt(code.get(0).span().start());
    if (command.isEmpty()) {
      return false;
    }
    String plain = text.plain();
    String value = code.get(0).value();
    boolean leads = plain.startsWith(value) && ends(plain.substring(value.length()));
    boolean follows =
        plain.endsWith(value)
            && plain.substring(0, plain.length() - value.length()).strip().matches("(?s).*[:：]");
    boolean alone = plain.length() == value.length();
    if ((!leads && !follows) || (purpose.isCheck() && !alone && !codes.reads(command.get()))) {
      return false;
    }
    String title = leads ? value : plain.substring(0, plain.length() - value.length());
    List<Draft> drafts = codes.read(command.get(), purpose, Optional.of(title), List.of());
    for (Draft draft : drafts) {
      List<String> notes = new ArrayList<>(pending.take());
      sheet.add(purpose, (leads && !alone ? draft.noting(List.of(plain)) : draft).below(notes));
    }
    if (purpose.isCheck() && !alone && codes.onlyLooks(command.get(), drafts)) {
      Titles words = Titles.of(leads ? plain : title);
      sheet.add(purpose, Draft.byHand(purpose.byHand(), words.title(), words.rest(), span));
    }
    return true;
  }

  /** {@code Wait 24 hours and compare}: to be done, and not only known. */
  boolean isWait(Text text) {
    String[] words = text.plain().split("\\s", 3);
    return book.words().value("wait", words[0]).isPresent()
        || (words.length > 1 && book.words().value("wait", words[0] + " " + words[1]).isPresent());
  }

  /** {@code Go or no-go: Ada decides here} */
  boolean isGate(Text text) {
    return book.words().opening("gate", text.plain()).isPresent();
  }

  /** {@code Commit: 4f1d2a9} */
  private boolean isNoted(Item item) {
    String[] parts = item.text().plain().split("[:：]", 2);
    return parts.length == 2
        && item.tick().isEmpty()
        && book.words().value("told", parts[0].strip()).filter("noted"::equals).isPresent();
  }

  /** {@code If it does not match, stop}: what a check leads to, and none itself. */
  boolean isCondition(Text text) {
    String first = text.plain().strip().split("[\\s,]", 2)[0];
    return book.words().value("condition", first).isPresent();
  }

  private static boolean ends(String rest) {
    return rest.isBlank() || ".;:–—(".indexOf(rest.strip().charAt(0)) >= 0;
  }
}
