package rutter.rules.sections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rutter.plan.Stage;
import rutter.profile.FieldSpec;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Fields that the profile requires; one that no stage has is missing once, not in each. */
public final class FieldMissing implements Rule {
  private static final int MANY = 3;

  @Override
  public void check(Subject subject, Report report) {
    List<FieldSpec> ofPlan = new ArrayList<>(required(subject.profile().planFields(), subject));
    ofPlan.removeIf(spec -> Fields.ofPlan(spec, subject).findAny().isPresent());
    if (!ofPlan.isEmpty()) {
      report
          .at(subject.title())
          .as("plan")
          .with("fields", names(ofPlan))
          .with("hint", hint(ofPlan));
    }
    List<Stage> stages = subject.plan().stages();
    Map<Stage, List<FieldSpec>> lacking = new LinkedHashMap<>();
    for (FieldSpec spec : required(subject.profile().stageFields(), subject)) {
      List<Stage> without =
          stages.stream().filter(stage -> Fields.of(spec, stage, subject).isEmpty()).toList();
      if (without.size() == stages.size() && stages.size() >= MANY) {
        report
            .at(subject.title())
            .as("all")
            .with("fields", names(List.of(spec)))
            .with("count", stages.size())
            .with("hint", hint(List.of(spec)));
      } else {
        without.forEach(
            stage -> lacking.computeIfAbsent(stage, any -> new ArrayList<>()).add(spec));
      }
    }
    lacking.forEach(
        (stage, specs) ->
            report
                .at(stage.heading().label().span())
                .with("stage", stage.called())
                .with("fields", names(specs))
                .with("hint", hint(specs)));
  }

  private static List<FieldSpec> required(List<FieldSpec> specs, Subject subject) {
    return specs.stream().filter(spec -> spec.isRequiredAt(subject.strictness())).toList();
  }

  private static String names(List<FieldSpec> specs) {
    return specs.stream().map(spec -> "“" + spec.name() + "”").collect(Collectors.joining(", "));
  }

  private static String hint(List<FieldSpec> specs) {
    return specs.stream()
        .map(spec -> "**" + spec.name() + "**: " + (spec.hint().isEmpty() ? "…" : spec.hint()))
        .collect(Collectors.joining("; "));
  }
}
