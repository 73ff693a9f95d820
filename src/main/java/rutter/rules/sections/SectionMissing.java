package rutter.rules.sections;

import java.util.Optional;
import rutter.plan.Words;
import rutter.profile.SectionSpec;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** What the profile requires; where the plan says it elsewhere, no section is missed. */
public final class SectionMissing implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Known known = new Known(subject);
    Skeleton skeleton = new Skeleton(subject, known);
    for (SectionSpec spec : subject.profile().sections()) {
      boolean always = spec.isRequiredAt(subject.strictness());
      Optional<Words> cause = always ? Optional.empty() : cause(spec, subject);
      if ((always || cause.isPresent()) && !known.isThere(spec)) {
        report(spec, cause, skeleton, subject, report);
      }
    }
  }

  private static Optional<Words> cause(SectionSpec spec, Subject subject) {
    return spec.when()
        .filter(when -> when.from().compareTo(subject.strictness()) <= 0)
        .flatMap(when -> Conditions.met(when.condition(), subject));
  }

  private static void report(
      SectionSpec spec, Optional<Words> cause, Skeleton skeleton, Subject subject, Report report) {
    Observation seen =
        report
            .at(subject.title())
            .with("section", "“" + spec.title() + "”")
            .with("titles", Known.titles(spec))
            .with("profile", subject.profile().name())
            .with("hint", spec.hint().isEmpty() ? "" : ": " + spec.hint());
    cause.ifPresent(
        words -> seen.as("because").with("cause", "“" + words.text() + "”").near(words.span()));
    skeleton.add(spec).ifPresent(edits -> seen.safeFix(edits));
  }
}
