package rutter.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rutter.plan.Gap;
import rutter.plan.Plan;

/** The gaps of a plan, for people: each with what becomes of it. */
final class GapTree {
  private final Plan plan;
  private final Page page;

  GapTree(Plan plan, Page page) {
    this.plan = plan;
    this.page = page;
  }

  /** A gap may have several rows: in the map, in the plan, in a list of what is closed. */
  void write() {
    Map<String, List<Gap>> byId = new LinkedHashMap<>();
    for (Gap gap : plan.gaps().all()) {
      byId.computeIfAbsent(gap.id().text(), id -> new ArrayList<>()).add(gap);
    }
    if (!byId.isEmpty()) {
      page.title("Gaps (" + byId.size() + ")");
      byId.forEach(this::gap);
    }
  }

  private void gap(String id, List<Gap> rows) {
    String title =
        rows.stream()
            .map(row -> row.title().text())
            .filter(text -> !text.equals(id))
            .findFirst()
            .map(text -> "  " + text)
            .orElse("");
    String to = " → " + fate(rows);
    int room = Math.max(20, page.columns() - Terminal.width(to));
    String words = Terminal.fit(id + title, room) + to;
    rows.stream()
        .filter(row -> row.document().equals(plan.source().name()))
        .findFirst()
        .ifPresentOrElse(
            row -> page.at(row.span(), words),
            () -> page.line(" ".repeat(Page.MARGIN) + Terminal.fit(words, page.columns())));
  }

  private static String fate(List<Gap> rows) {
    List<Gap.Assignment> given =
        rows.stream().flatMap(row -> row.assignments().stream()).distinct().toList();
    Set<String> stages = new LinkedHashSet<>();
    given.forEach(assignment -> stages.addAll(assignment.stages()));
    if (!stages.isEmpty()) {
      return "stage " + String.join(", ", stages);
    }
    Optional<String> disposed =
        rows.stream()
            .flatMap(row -> row.disposition().stream())
            .map(disposition -> disposition.kind().toString())
            .findFirst();
    String named = given.isEmpty() ? "no stage" : "“" + given.get(0).text().text() + "”, no stage";
    return disposed.orElse(rows.get(0).template() ? "(template)" : named);
  }
}
