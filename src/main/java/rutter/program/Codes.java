package rutter.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.plan.Command;
import rutter.program.Operation.Effect;
import rutter.program.Operation.Kind;
import rutter.rules.FenceTerms;
import rutter.shell.Script;
import rutter.sql.Dialect;
import rutter.sql.SqlStatement;
import rutter.sql.Transactions;

/** Turns the code of a plan into what is run, or into what is shown to those who run it. */
final class Codes {
  private final Book book;
  private final Unrunnable unrunnable;
  private final Danger danger;

  Codes(Book book) {
    this.book = book;
    this.unrunnable = new Unrunnable(book);
    this.danger = new Danger(book);
  }

  /**
   * The operations of a fence, or of a command within a line; {@code title} is what leads to it.
   */
  List<Draft> read(Command command, Purpose purpose, Optional<String> title, List<String> notes) {
    List<Draft> drafts = drafts(command, purpose, title, notes);
    Optional<String> session =
        book.sessionBefore(command.span())
            .map(opened -> "The plan opens a session before, with `" + opened + "`");
    Optional<String> place =
        Typed.places(command, book).stream()
            .findFirst()
            .map(at -> "The plan has it typed by " + at);
    Optional<String> question = place.or(() -> session);
    return question.isEmpty()
        ? drafts
        : drafts.stream().map(draft -> elsewhere(draft, question.get())).toList();
  }

  /** It may be meant for a shell that somebody has opened before. */
  private static Draft elsewhere(Draft draft, String why) {
    return draft.deed() instanceof Deed.ByHand
        ? draft
        : draft.asked().below(List.of(why + ": is this to be run there?"));
  }

  private List<Draft> drafts(
      Command command, Purpose purpose, Optional<String> title, List<String> notes) {
    FenceTerms wishes = FenceTerms.of(command);
    Conditions conditions = Conditions.of(title, notes, book.words());
    Optional<String> reason = conditions.choice().or(() -> unrunnable.reason(command, wishes));
    if (reason.isPresent()) {
      return List.of(shown(command, purpose, title, wishes, reason.get()));
    }
    if (book.code().isSql(command)) {
      return List.of(sql(command, purpose, title, wishes, conditions));
    }
    Optional<Pieces> pieces = Pieces.of(command, book.code().content(command), book.words());
    if (pieces.isPresent()) {
      return pieces(command, purpose, pieces.get(), title, wishes);
    }
    Script script = book.code().script(command).orElse(Script.EMPTY);
    String text = Typed.in(command, book);
    return List.of(
        draft(
            purpose,
            title.orElseGet(() -> CodeTitle.of(command, text)),
            new Deed.Shell(text),
            terms(
                wishes,
                needs(script),
                wishes.confirm()
                    || asks(conditions, danger.of(script))
                    || (purpose == Purpose.BACK && danger.onlySaves(script))),
            danger.of(script),
            wishes.id(),
            command));
  }

  private List<Draft> pieces(
      Command command, Purpose purpose, Pieces pieces, Optional<String> title, FenceTerms wishes) {
    List<Draft> drafts = new ArrayList<>();
    for (Pieces.Piece piece : pieces.all()) {
      int number = drafts.size() + 1;
      String text = piece.content().chars().strip();
      Needs needs = needs(piece.script());
      Titles step = Titles.of(piece.title().orElseThrow().text());
      boolean nothing = piece.script().commands().isEmpty();
      Deed deed = nothing ? byHand(text) : new Deed.Shell(text + "\n");
      Draft draft =
          draft(
              purpose,
              step.title(),
              deed,
              terms(wishes, needs, wishes.confirm() && number == 1),
              nothing ? Effect.UNKNOWN : danger.of(piece.script()),
              wishes.id().map(id -> id + "-" + number),
              command);
      draft = nothing ? draft.as(purpose.byHand()) : draft;
      drafts.add(draft.noting(step.rest()));
    }
    title.ifPresent(words -> drafts.set(0, drafts.get(0).below(List.of(words))));
    return drafts;
  }

  /** Whoever only looks need not be asked whether. */
  private static boolean asks(Conditions conditions, Effect effect) {
    return conditions.some() && effect != Effect.READS;
  }

  /** Whether a command changes nothing, as far as is known. */
  boolean reads(Command command) {
    return effect(command) == Effect.READS;
  }

  /** Whether it is sure that a command changes something. */
  boolean changes(Command command) {
    Effect effect = effect(command);
    return effect == Effect.CHANGES || effect == Effect.IRREVERSIBLE;
  }

  private Effect effect(Command command) {
    return book.code().isSql(command)
        ? danger.of(book.code().sql(command))
        : danger.of(book.code().script(command).orElse(Script.EMPTY));
  }

  /** A look at something, after which somebody must say what it means. */
  boolean onlyLooks(Command command, List<Draft> drafts) {
    if (drafts.size() != 1) {
      return false;
    }
    Draft draft = drafts.get(0);
    boolean runs = !(draft.deed() instanceof Deed.ByHand) && draft.terms().expect().isEmpty();
    return runs
        && draft.effect() == Effect.READS
        && !danger.proves(book.code().script(command).orElse(Script.EMPTY));
  }

  private Needs needs(Script script) {
    Needs needs = Needs.of(script, book.words());
    book.set().addAll(needs.sets());
    return needs;
  }

  /** A step that is only described. */
  private static Deed byHand(String comments) {
    return new Deed.ByHand(
        comments.isEmpty()
            ? Optional.empty()
            : Optional.of(new Deed.Shown("", comments, "it has no command")));
  }

  private Draft sql(
      Command command,
      Purpose purpose,
      Optional<String> title,
      FenceTerms wishes,
      Conditions conditions) {
    List<SqlStatement> statements = book.code().sql(command);
    Dialect dialect = book.code().dialect(command);
    String text = book.code().content(command).chars().strip() + "\n";
    Draft draft =
        draft(
            purpose,
            title.orElseGet(() -> CodeTitle.of(text)),
            new Deed.Sql(dialect, text, Transactions.allow(statements, dialect)),
            terms(
                wishes, Needs.NOTHING, wishes.confirm() || asks(conditions, danger.of(statements))),
            danger.of(statements),
            wishes.id(),
            command);
    return draft.noting(Session.notes(statements));
  }

  private Draft shown(
      Command command, Purpose purpose, Optional<String> title, FenceTerms wishes, String reason) {
    String text = book.code().content(command).chars().strip() + "\n";
    Deed.Shown shown = new Deed.Shown(command.language(), text, reason);
    boolean loses =
        command.role() == Command.Role.FORWARD && effect(command) == Effect.IRREVERSIBLE;
    Draft draft =
        draft(
            purpose,
            title.orElseGet(() -> CodeTitle.of(text)),
            new Deed.ByHand(Optional.of(shown)),
            Terms.NONE,
            loses ? Effect.IRREVERSIBLE : Effect.UNKNOWN,
            wishes.id(),
            command);
    return draft.as(purpose.byHand());
  }

  private static Draft draft(
      Purpose purpose,
      String title,
      Deed deed,
      Terms terms,
      Effect effect,
      Optional<String> id,
      Command command) {
    Titles line = Titles.of(title);
    boolean changes = effect == Effect.CHANGES || effect == Effect.IRREVERSIBLE;
    boolean does = purpose.isCheck() && changes && !(deed instanceof Deed.ByHand);
    Kind kind = does ? Kind.RUN : purpose.run();
    return new Draft(id, kind, line.title(), line.rest(), deed, terms, effect, command.span());
  }

  private static Terms terms(FenceTerms wishes, Needs needs, boolean confirm) {
    return new Terms(
        Optional.empty(),
        Optional.empty(),
        wishes.timeoutSeconds(),
        wishes.host(),
        wishes.user(),
        wishes.cwd(),
        wishes.env(),
        wishes.retries(),
        confirm,
        wishes.expect(),
        List.copyOf(needs.variables()),
        List.copyOf(needs.tools()));
  }
}
