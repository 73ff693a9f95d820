package rutter.rules.stages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.rules.Subject;
import rutter.text.Span;

/**
 * A table or section that says stage by stage how they are undone: its header, how far it goes, and
 * the stages that it covers.
 */
record RollbackKeys(Span header, Span span, boolean table, List<Stage> covered) {
  private static final int SEVERAL = 2;

  /** The one of a plan that covers several of its stages, and as many as it leaves out. */
  static Optional<RollbackKeys> partial(Subject subject) {
    int missing = missing(subject).size();
    if (missing == 0) {
      return Optional.empty();
    }
    return Stream.concat(
            filled(tables(subject), Rollback.Coverage.ROW, subject).stream(),
            filled(sections(subject), Rollback.Coverage.NAMED, subject).stream())
        .filter(keys -> keys.covered.size() >= Math.max(SEVERAL, missing))
        .findFirst();
  }

  /** The stages of which nothing is said, or only that some document undoes the plan. */
  static List<Stage> missing(Subject subject) {
    return subject.plan().stages().stream().filter(RollbackKeys::isBare).toList();
  }

  private static boolean isBare(Stage stage) {
    Rollback rollback = stage.rollback();
    boolean linked = rollback.coverage() == Rollback.Coverage.LINKED && rollback.span().isEmpty();
    return linked || rollback.coverage() == Rollback.Coverage.NONE;
  }

  private static Stream<RollbackKeys> tables(Subject subject) {
    return subject
        .blocks(Table.class)
        .map(table -> new RollbackKeys(table.header().span(), table.span(), true, List.of()));
  }

  private static Stream<RollbackKeys> sections(Subject subject) {
    var titles =
        subject.plan().rollback().sections().stream().map(Words::span).collect(Collectors.toSet());
    return subject
        .blocks(Section.class)
        .filter(section -> titles.contains(section.title().span()))
        .map(section -> new RollbackKeys(section.title().span(), section.span(), false, List.of()));
  }

  /** Each with the stages whose rollback stands in it. */
  private static Collection<RollbackKeys> filled(
      Stream<RollbackKeys> places, Rollback.Coverage coverage, Subject subject) {
    TreeMap<Integer, RollbackKeys> byStart = new TreeMap<>();
    places.forEach(
        keys ->
            byStart.put(
                keys.span.start(),
                new RollbackKeys(keys.header, keys.span, keys.table, new ArrayList<>())));
    for (Stage stage : subject.plan().stages()) {
      Rollback rollback = stage.rollback();
      Map.Entry<Integer, RollbackKeys> place = byStart.floorEntry(rollback.span().start());
      if (rollback.coverage() == coverage
          && place != null
          && place.getValue().span.contains(rollback.span())) {
        place.getValue().covered.add(stage);
      }
    }
    return byStart.values();
  }
}
