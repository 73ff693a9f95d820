package rutter.rules.verification;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rutter.outline.Section;
import rutter.plan.Stage;
import rutter.plan.StageCheck;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;

/** A table that has rows for few of the stages is not meant to have one for each. */
public final class VerificationStageMissing implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    List<StageCheck> rows = subject.plan().stageChecks();
    Set<String> checked = new HashSet<>();
    rows.forEach(row -> checked.addAll(row.stages()));
    List<Stage> stages = subject.plan().stages();
    List<Stage> missing = stages.stream().filter(s -> !checked.contains(s.key())).toList();
    if (missing.isEmpty() || missing.size() * 2 >= stages.size()) {
      return;
    }
    report
        .at(heading(subject, rows.get(0).stage().span()))
        .with("stages", missing.stream().map(Stage::called).collect(Collectors.joining(", ")))
        .near(missing.get(0).heading().label().span());
  }

  /** The name of the section that a place stands in. */
  private static Span heading(Subject subject, Span place) {
    return subject.headings().stream()
        .filter(section -> section.span().contains(place))
        .max(Comparator.comparingInt(section -> section.span().start()))
        .map(Section::title)
        .map(title -> title.span())
        .orElse(place);
  }
}
