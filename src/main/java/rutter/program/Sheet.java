package rutter.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.plan.Words;
import rutter.program.Program.LeftOut;
import rutter.text.Span;

/** What was read of a part of a plan, in the order in which it stands there. */
final class Sheet {
  private final List<Draft> forward = new ArrayList<>();
  private final List<Draft> back = new ArrayList<>();
  private final List<String> facts = new ArrayList<>();
  private final List<String> abort = new ArrayList<>();
  private final List<String> triggers = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  private final boolean ofStage;
  private Optional<Draft> unasked = Optional.empty();
  private int added;
  private boolean lastIsBack;

  /** What is told in it is a fact of a stage, or else is left out. */
  Sheet(boolean ofStage) {
    this.ofStage = ofStage;
  }

  Sheet() {
    this(false);
  }

  boolean isOfStage() {
    return ofStage;
  }

  void fact(String name, List<String> words, Span span) {
    if (ofStage) {
      facts.addAll(words);
    } else {
      leave(name, Instructions.TELLS, span);
    }
  }

  /** How many operations there are by now. */
  int size() {
    return added;
  }

  /** Asked of people unless the plan itself says next what they look for. */
  void judged(Draft question) {
    unasked = Optional.of(question);
  }

  private void ask() {
    unasked.ifPresent(forward::add);
    unasked = Optional.empty();
  }

  void add(Purpose purpose, Draft draft) {
    boolean says = draft.deed() instanceof Deed.ByHand && purpose.isCheck();
    unasked = says ? Optional.empty() : unasked;
    ask();
    lastIsBack = purpose == Purpose.BACK;
    (lastIsBack ? back : forward).add(draft);
    added++;
  }

  /** The stage is done, as the plan says: that it is so is all there is to see to. */
  void wasDone(Words status) {
    for (Draft draft : forward) {
      List<String> words = new ArrayList<>(List.of(draft.title()));
      words.addAll(draft.notes());
      leave(String.join("; ", words), "its stage is done, as the plan says", draft.span());
    }
    forward.clear();
    unasked = Optional.empty();
    String title = Titles.of("It is done, as the plan says: " + status.text()).title();
    forward.add(Draft.byHand(Operation.Kind.VERIFY, title, List.of(), status.span()));
    lastIsBack = false;
  }

  /** There is nothing to undo, and these are the words that say so. */
  void backIsOnlySaid() {
    if (back.stream().allMatch(draft -> draft.deed() instanceof Deed.ByHand)) {
      for (Draft draft : back) {
        facts.add("Rollback: " + draft.title());
        facts.addAll(draft.notes());
      }
      back.clear();
      lastIsBack = false;
    }
  }

  boolean lastIs(Operation.Kind kind) {
    List<Draft> drafts = lastIsBack ? back : forward;
    return !drafts.isEmpty() && drafts.get(drafts.size() - 1).kind() == kind;
  }

  /** Says more of the operation that was read last. */
  void note(List<String> words) {
    List<Draft> drafts = lastIsBack ? back : forward;
    if (!words.isEmpty() && !drafts.isEmpty()) {
      int last = drafts.size() - 1;
      drafts.set(last, drafts.get(last).noting(words));
    }
  }

  List<Draft> forward() {
    ask();
    return forward;
  }

  List<Draft> back() {
    return back;
  }

  List<String> facts() {
    return facts;
  }

  List<String> abort() {
    return abort;
  }

  List<String> triggers() {
    return triggers;
  }

  List<LeftOut> leftOut() {
    return leftOut;
  }

  void leave(String text, String reason, Span span) {
    if (!text.isBlank()) {
      leftOut.add(new LeftOut(Titles.oneLine(text), reason, span));
    }
  }
}
