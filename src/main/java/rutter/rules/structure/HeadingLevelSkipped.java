package rutter.rules.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rutter.outline.Section;
import rutter.rules.Observation;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Edit;
import rutter.text.Span;

/** A plan that always jumps from level 2 to 4 has a habit, which is one finding. */
public final class HeadingLevelSkipped implements Rule {
  private static final int HABIT = 3;

  /** From which level to which. */
  private record Jump(int above, int level) {}

  @Override
  public boolean isForAnyDocument() {
    return true;
  }

  @Override
  public void check(Subject subject, Report report) {
    List<Section> headings = new ArrayList<>();
    collect(subject.outline().root(), headings);
    Map<Jump, List<Integer>> jumps = new LinkedHashMap<>();
    for (int i = 1; i < headings.size(); i++) {
      Jump jump = new Jump(headings.get(i - 1).level(), headings.get(i).level());
      if (jump.level > jump.above + 1) {
        jumps.computeIfAbsent(jump, any -> new ArrayList<>()).add(i);
      }
    }
    jumps.forEach((jump, at) -> report(headings, jump, at, subject.text(), report));
  }

  /** A heading in a list or a quote is no part of the order of the document. */
  private static void collect(Section section, List<Section> headings) {
    section
        .sections()
        .forEach(
            below -> {
              if (below.isHeading()) {
                headings.add(below);
              }
              collect(below, headings);
            });
  }

  private static void report(
      List<Section> headings, Jump jump, List<Integer> at, String text, Report report) {
    boolean habit = at.size() >= HABIT;
    for (int first : habit ? at.subList(0, 1) : at) {
      Observation seen =
          report
              .at(marks(headings.get(first), text))
              .with("heading", headings.get(first).title().plain())
              .with("level", jump.level)
              .with("above", jump.above)
              .with("next", jump.above + 1)
              .with("count", at.size());
      (habit ? seen.as("many") : seen)
          .unsafeFix(lift(headings, jump, habit ? at : List.of(first), text));
    }
  }

  /** Lifts a heading and those below it, so that all keep what they stand below. */
  private static List<Edit> lift(List<Section> headings, Jump jump, List<Integer> at, String text) {
    List<Edit> edits = new ArrayList<>();
    int done = 0;
    for (int first : at) {
      for (int i = Math.max(first, done);
          i < headings.size() && headings.get(i).level() >= jump.level;
          i++) {
        Span marks = marks(headings.get(i), text);
        edits.add(
            new Edit(new Span(marks.start(), marks.start() + jump.level - jump.above - 1), ""));
        done = i + 1;
      }
    }
    return edits;
  }

  private static Span marks(Section heading, String text) {
    int start = heading.span().start();
    int end = start;
    while (end < text.length() && text.charAt(end) == '#') {
      end++;
    }
    return new Span(start, end);
  }
}
