package rutter.rules.rollback;

import java.util.List;
import java.util.stream.Collectors;
import rutter.plan.Command;
import rutter.profile.Tool;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Of commands that hold something for a while only, and by what they are done to. */
public final class CommandWithoutInverse implements Rule {
  private static final int MOST_NAMED = 2;

  @Override
  public void check(Subject subject, Report report) {
    Twins twins = Twins.in(subject);
    for (Half pause : twins.forward()) {
      if (pause.twin().pause()
          && pause.command().role() == Command.Role.FORWARD
          && !pause.isFed()
          && twins.isEndless(pause)
          && inverses(pause).stream().noneMatch(back -> isSaid(back, pause, subject))) {
        report
            .at(pause.span())
            .with("command", pause.said(subject.text()))
            .with(
                "inverse",
                inverses(pause).stream()
                    .limit(MOST_NAMED)
                    .map(words -> "`" + pause.line().tool().name() + " " + words + "`")
                    .collect(Collectors.joining(" or ")));
      }
    }
  }

  private static List<String> inverses(Half pause) {
    return pause.line().tool().twins().stream()
        .filter(twin -> twin.forward().equals(pause.twin().forward()))
        .map(Tool.Twin::back)
        .map(words -> String.join(" ", words))
        .toList();
  }

  private static boolean isSaid(String back, Half pause, Subject subject) {
    return Prose.of(subject).speaksOf(Half.verb(back), pause.names());
  }
}
