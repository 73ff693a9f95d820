package rutter.rules.sections;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rutter.outline.Section;
import rutter.profile.SectionSpec;
import rutter.rules.Subject;
import rutter.text.Edit;

/** Where a missing section belongs: behind the nearest one that stands before it in the profile. */
final class Skeleton {
  private final Subject subject;
  private final Known known;

  Skeleton(Subject subject, Known known) {
    this.subject = subject;
    this.known = known;
  }

  /** The edit that adds the heading and, as a comment, what is to be written below it. */
  Optional<List<Edit>> add(SectionSpec spec) {
    List<Section> headings = subject.headings();
    int level = spec.level().orElseGet(() -> usualLevel(headings));
    int at = place(spec, level);
    String text = subject.text();
    String newline = text.contains("\r\n") ? "\r\n" : "\n";
    String before = text.substring(0, at).stripTrailing();
    int from = before.length();
    String hint = spec.hint().isEmpty() ? "" : newline + "<!-- " + spec.hint() + " -->" + newline;
    String heading = "#".repeat(level) + " " + spec.title() + newline + hint;
    String lead = from == 0 ? "" : newline + newline;
    String tail = at >= text.length() ? "" : newline;
    return Optional.of(
        List.of(new Edit(new rutter.text.Span(from, Math.max(from, at)), lead + heading + tail)));
  }

  /** The level of most of the sections below the title. */
  private static int usualLevel(List<Section> headings) {
    return headings.stream()
        .skip(1)
        .map(Section::level)
        .min(Comparator.naturalOrder())
        .map(level -> Math.max(2, level))
        .orElse(2);
  }

  private int place(SectionSpec spec, int level) {
    List<String> order = subject.profile().order();
    int own = order.indexOf(spec.key());
    for (int i = own - 1; i >= 0; i--) {
      Optional<Section> before = top(order.get(i), level);
      if (before.isPresent()) {
        return before.get().span().end();
      }
    }
    for (int i = own + 1; own >= 0 && i < order.size(); i++) {
      Optional<Section> after = top(order.get(i), level);
      if (after.isPresent()) {
        return after.get().span().start();
      }
    }
    return subject.text().length();
  }

  private Optional<Section> top(String key, int level) {
    return subject.profile().sections().stream()
        .filter(spec -> spec.key().equals(key))
        .flatMap(spec -> known.headings(spec).stream())
        .filter(section -> section.level() == level)
        .findFirst();
  }
}
