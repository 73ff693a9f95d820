package rutter.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rutter.plan.Stage;
import rutter.program.Operation.Effect;
import rutter.program.Operation.Kind;
import rutter.text.Span;

/** The decisions between stages, and the one before the point of no return. */
record Gates(Criteria criteria) {
  private static final int MANY = 20;

  private static final String GO_ON = "go-on";
  private static final String POINT = "go-no-go";
  private static final Pattern MADE =
      Pattern.compile(".*/(?:" + GO_ON + "|" + POINT + ")(?:-\\d+)?");

  /** Whether a decision is asked for by Rutter, and not by the plan. */
  static boolean isMade(Operation operation) {
    return operation.kind() == Kind.DECISION && MADE.matcher(operation.id()).matches();
  }

  List<String> abort() {
    return criteria.abort();
  }

  List<String> triggers() {
    return criteria.triggers();
  }

  /** Nothing if the plan says of nothing that it would stop it. */
  Optional<Draft> afterLeg(Stage stage) {
    return criteria.all().isEmpty()
        ? Optional.empty()
        : Optional.of(
            decision(
                GO_ON,
                "Go on after " + stage.called() + "?",
                asked(),
                stage.heading().label().span()));
  }

  /** Many are not said again after each stage. */
  private List<String> asked() {
    List<String> all = criteria.all();
    return all.size() <= MANY
        ? all
        : List.of("None of the " + all.size() + " reasons to stop or to turn back holds");
  }

  /** One that the plan itself asks for. */
  static Draft decision(String words, List<String> notes, Span span) {
    Titles title = Titles.of(words);
    Draft draft = decision("", title.title(), List.of(words), span);
    return new Draft(
        Optional.empty(),
        draft.kind(),
        draft.title(),
        notes,
        draft.deed(),
        draft.terms(),
        draft.effect(),
        span);
  }

  private static Draft decision(String id, String title, List<String> criteria, Span span) {
    return new Draft(
        Optional.of(id),
        Kind.DECISION,
        Titles.of(title).title(),
        List.of(),
        new Deed.Decide(criteria),
        Terms.NONE,
        Effect.READS,
        span);
  }

  /** The same legs, with a decision right before an operation. */
  static List<Leg> beforePoint(String id, List<Leg> legs, Names names) {
    List<Leg> all = new ArrayList<>();
    for (Leg leg : legs) {
      List<Operation> forward = new ArrayList<>();
      for (Operation operation : leg.forward()) {
        if (operation.id().equals(id)) {
          Draft gate =
              decision(
                  POINT,
                  "Go or no-go: past this there is no way back without a copy",
                  List.of("Next: " + operation.title()),
                  operation.span());
          forward.addAll(names.operations(leg.id(), List.of(gate)));
        }
        forward.add(operation);
      }
      all.add(leg.with(forward, leg.back()));
    }
    return all;
  }
}
