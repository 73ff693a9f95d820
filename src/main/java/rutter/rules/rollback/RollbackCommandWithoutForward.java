package rutter.rules.rollback;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;

/** Of commands that only make sense after others: nothing is uncordoned that was not cordoned. */
public final class RollbackCommandWithoutForward implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Twins twins = Twins.in(subject);
    Set<Span> said = new HashSet<>();
    for (Half back : twins.back()) {
      List<Half> like = twins.forward().stream().filter(back::isTwinOf).toList();
      if (back.isRollback()
          && twins.haveChanges()
          && like.stream().noneMatch(half -> isBefore(half, back))
          && !isSpokenOf(back, !like.isEmpty(), Prose.of(subject))
          && said.add(back.span())) {
        String tool = back.line().tool().name() + " ";
        Half twin = like.isEmpty() ? back : like.get(0);
        Observation seen =
            report
                .at(back.span())
                .with("command", back.said(subject.text()))
                .with("forward", tool + twin.forward());
        like.stream().findFirst().ifPresent(half -> seen.as("other").near(half.span()));
      }
    }
  }

  private static boolean isBefore(Half half, Half back) {
    return !back.twin().pause() || half.names().mayMeet(back.names());
  }

  /** In words the plan may do it too. */
  private static boolean isSpokenOf(Half back, boolean likes, Prose prose) {
    boolean about = back.names().keys().stream().anyMatch(prose::speaksOf);
    return back.twin().pause()
        ? about || (!likes && prose.speaksOf(Half.verb(back.forward())))
        : prose.speaksOf(back.line().tool().name()) || prose.speaksOf(Half.verb(back.forward()));
  }
}
