package rutter.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.program.Operation.Effect;
import rutter.program.Operation.Kind;
import rutter.text.Span;

/** An operation that has no id yet; {@code called} is the one that its author gave it. */
record Draft(
    Optional<String> called,
    Kind kind,
    String title,
    List<String> notes,
    Deed deed,
    Terms terms,
    Effect effect,
    Span span) {
  Draft {
    notes = List.copyOf(notes);
  }

  static Draft byHand(Kind kind, String title, List<String> notes, Span span) {
    return new Draft(
        Optional.empty(),
        kind,
        title,
        notes,
        new Deed.ByHand(Optional.empty()),
        Terms.NONE,
        kind == Kind.VERIFY || kind == Kind.PRECONDITION ? Effect.READS : Effect.UNKNOWN,
        span);
  }

  Draft noting(List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return new Draft(called, kind, title, all, deed, terms, effect, span);
  }

  /** With words that stand before it. */
  Draft below(List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.addAll(notes);
    return new Draft(called, kind, title, all, deed, terms, effect, span);
  }

  Draft as(Kind other) {
    return new Draft(called, other, title, notes, deed, terms, effect, span);
  }

  Draft titled(String other) {
    return new Draft(called, kind, other, notes, deed, terms, effect, span);
  }

  Draft at(Span place) {
    return new Draft(called, kind, title, notes, deed, terms, effect, place);
  }

  /** The same, but somebody is asked before it is done. */
  Draft asked() {
    Terms same =
        new Terms(
            terms.who(),
            terms.expected(),
            terms.timeoutSeconds(),
            terms.host(),
            terms.user(),
            terms.cwd(),
            terms.env(),
            terms.retries(),
            true,
            terms.expect(),
            terms.variables(),
            terms.tools());
    return new Draft(called, kind, title, notes, deed, same, effect, span);
  }

  /** The same for people, who are shown what else would be run. */
  Draft shown(String reason) {
    Optional<Deed.Shown> code = Optional.empty();
    if (deed instanceof Deed.Shell shell) {
      code = Optional.of(new Deed.Shown("bash", shell.script(), reason));
    } else if (deed instanceof Deed.Sql sql) {
      code = Optional.of(new Deed.Shown("sql", sql.statements(), reason));
    }
    return code.isEmpty()
        ? this
        : new Draft(
            called, kind, title, notes, new Deed.ByHand(code), Terms.NONE, Effect.UNKNOWN, span);
  }

  Operation named(String id, List<String> undoneBy) {
    return new Operation(id, kind, title, notes, deed, terms, effect, undoneBy, span);
  }
}
