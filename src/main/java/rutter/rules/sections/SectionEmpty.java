package rutter.rules.sections;

import java.util.HashSet;
import java.util.Set;
import rutter.outline.Comment;
import rutter.outline.Section;
import rutter.profile.SectionSpec;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** A heading with nothing below it, unless its profile lets it be empty. */
public final class SectionEmpty implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Known known = new Known(subject);
    Set<Integer> elsewhere = new HashSet<>();
    subject.plan().stages().forEach(stage -> elsewhere.add(stage.heading().label().span().start()));
    subject.profile().sections().stream()
        .filter(SectionSpec::mayBeEmpty)
        .flatMap(spec -> known.headings(spec).stream())
        .forEach(section -> elsewhere.add(section.title().span().start()));
    for (Section section : subject.headings()) {
      boolean empty = section.blocks().stream().allMatch(Comment.class::isInstance);
      if (empty && !section.title().isEmpty() && !elsewhere.contains(start(section))) {
        report.at(section.title().span()).with("section", "“" + section.title().plain() + "”");
      }
    }
  }

  private static int start(Section section) {
    return section.title().span().start();
  }
}
