package rutter.rules.structure;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import rutter.outline.FrontMatter;
import rutter.plan.Detection;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** A profile of that name may also be one that a team declares. */
public final class ProfileUnknown implements Rule {
  private static final String KEY = "rutter.profile";

  @Override
  public boolean isForAnyDocument() {
    return true;
  }

  @Override
  public void check(Subject subject, Report report) {
    subject
        .outline()
        .frontMatter()
        .flatMap(matter -> matter.entry(KEY))
        .filter(entry -> !isKnown(entry, subject))
        .ifPresent(
            entry ->
                report
                    .at(entry.valueSpan())
                    .with("profile", entry.value())
                    .with("read-as", subject.plan().detection().profile().toString())
                    .with("profiles", names().collect(Collectors.joining(", "))));
  }

  private static boolean isKnown(FrontMatter.Entry entry, Subject subject) {
    return Stream.concat(names(), Stream.of(subject.profile().name()))
        .anyMatch(name -> name.equalsIgnoreCase(entry.value()));
  }

  private static Stream<String> names() {
    return Stream.of(Detection.Profile.values()).map(Detection.Profile::toString);
  }
}
