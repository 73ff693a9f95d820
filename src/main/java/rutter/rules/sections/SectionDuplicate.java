package rutter.rules.sections;

import java.util.HashMap;
import java.util.Map;
import rutter.outline.Section;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.vocabulary.Wording;

/** Two sections of one title beside each other; below different ones they may be alike. */
public final class SectionDuplicate implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    subject.blocks().stream()
        .filter(Section.class::isInstance)
        .map(Section.class::cast)
        .forEach(section -> check(section, report));
  }

  private static void check(Section parent, Report report) {
    Map<String, Section> first = new HashMap<>();
    parent
        .sections()
        .filter(Section::isHeading)
        .filter(section -> !Wording.normal(section.title().plain()).isEmpty())
        .forEach(
            section -> {
              String title = section.level() + " " + section.title().plain().strip();
              Section other = first.putIfAbsent(title, section);
              if (other != null) {
                report
                    .at(section.title().span())
                    .with("section", "“" + section.title().plain() + "”")
                    .near(other.title().span());
              }
            });
  }
}
