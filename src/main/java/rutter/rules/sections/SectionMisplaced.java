package rutter.rules.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rutter.outline.Section;
import rutter.profile.SectionSpec;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Sections that stand before one that their profile puts ahead of them; as few as explain it. */
public final class SectionMisplaced implements Rule {
  /** A section of the plan and its place in the profile. */
  private record Placed(Section section, String title, int rank) {}

  @Override
  public void check(Subject subject, Report report) {
    Known known = new Known(subject);
    checkLevels(known, subject, report);
    List<Placed> placed = placed(known, subject);
    List<Placed> kept = longestInOrder(placed);
    // where most is out of order, the plan has an order of its own
    if (kept.size() * 2 <= placed.size()) {
      return;
    }
    Set<Integer> inOrder = kept.stream().map(Placed::rank).collect(Collectors.toSet());
    for (Placed misplaced : placed) {
      if (!inOrder.contains(misplaced.rank())) {
        Placed neighbour =
            kept.stream()
                .filter(other -> other.rank() > misplaced.rank())
                .findFirst()
                .orElse(kept.get(kept.size() - 1));
        boolean before = neighbour.rank() > misplaced.rank();
        report
            .at(misplaced.section().title().span())
            .as(before ? "" : "after")
            .with("section", misplaced.title())
            .with("other", neighbour.title())
            .near(neighbour.section().title().span());
      }
    }
  }

  private static void checkLevels(Known known, Subject subject, Report report) {
    for (SectionSpec spec : subject.profile().sections()) {
      int wanted = spec.level().orElse(0);
      List<Section> headings = wanted == 0 ? List.of() : known.headings(spec);
      boolean somewhere = headings.stream().anyMatch(one -> one.level() == wanted);
      if (!headings.isEmpty() && !somewhere) {
        Section first = headings.get(0);
        report
            .at(first.title().span())
            .as("level")
            .with("section", called(first))
            .with("level", first.level())
            .with("wanted", wanted)
            .with("mark", "`" + "#".repeat(wanted) + "`");
      }
    }
  }

  private static String called(Section section) {
    return "“" + section.title().plain() + "”";
  }

  private static List<Placed> placed(Known known, Subject subject) {
    List<Placed> placed = new ArrayList<>();
    List<String> order = subject.profile().order();
    for (SectionSpec spec : subject.profile().sections()) {
      int rank = order.indexOf(spec.key());
      if (rank >= 0) {
        known.headings(spec).stream()
            .limit(1)
            .forEach(section -> placed.add(new Placed(section, called(section), rank)));
      }
    }
    placed.sort((a, b) -> a.section().span().start() - b.section().span().start());
    return placed;
  }

  /** The longest run of sections, with gaps, whose ranks rise. */
  private static List<Placed> longestInOrder(List<Placed> placed) {
    List<List<Placed>> best = new ArrayList<>();
    List<Placed> longest = List.of();
    for (int i = 0; i < placed.size(); i++) {
      List<Placed> run = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        boolean rises = placed.get(j).rank() < placed.get(i).rank();
        if (rises && best.get(j).size() > run.size()) {
          run = new ArrayList<>(best.get(j));
        }
      }
      run.add(placed.get(i));
      best.add(run);
      longest = run.size() > longest.size() ? run : longest;
    }
    return longest;
  }
}
