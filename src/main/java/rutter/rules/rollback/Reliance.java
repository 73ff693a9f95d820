package rutter.rules.rollback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import rutter.plan.Command;
import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.rules.Subject;
import rutter.text.Span;

/** A name that a rollback uses: that of a stage, counted from zero, or that of the whole plan. */
record Reliance(int stage, Words name) {
  static final int WHOLE_PLAN = Integer.MAX_VALUE;

  /** All, with those of stages first; several stages may share a rollback. */
  static List<Reliance> in(Subject subject) {
    return subject.once(All.class, one -> new All(read(one))).list();
  }

  private record All(List<Reliance> list) {}

  private static List<Reliance> read(Subject subject) {
    List<Reliance> all = new ArrayList<>();
    CodeSpans spans = CodeSpans.in(subject);
    Set<Span> read = new HashSet<>();
    List<Stage> stages = subject.plan().stages();
    for (int i = 0; i < stages.size(); i++) {
      Rollback rollback = stages.get(i).rollback();
      if (read.add(rollback.span())) {
        add(i, rollback, spans, subject, all);
      }
    }
    for (Command command : ofThePlan(subject)) {
      Needs.of(List.of(command), subject)
          .names()
          .forEach(name -> all.add(new Reliance(WHOLE_PLAN, name)));
    }
    return all;
  }

  boolean isOfStage() {
    return stage != WHOLE_PLAN;
  }

  private static void add(
      int stage, Rollback rollback, CodeSpans spans, Subject subject, List<Reliance> all) {
    Needs needs = Needs.of(rollback.commands(), subject);
    needs.names().forEach(name -> all.add(new Reliance(stage, name)));
    spans
        .within(rollback.span())
        .filter(name -> isNeeded(name, needs, spans, subject))
        .forEach(name -> all.add(new Reliance(stage, name)));
  }

  /** Not if the sentence speaks of having it back, or of its being gone. */
  private static boolean isNeeded(Words name, Needs needs, CodeSpans spans, Subject subject) {
    String sentence = spans.sentence(name.span());
    return Things.isTelling(name.text())
        && !needs.makes(name.text())
        && !needs.bringsBackAnything()
        && !subject.vocabulary().mentions("restore", sentence)
        && !subject.vocabulary().mentions("gone", sentence);
  }

  /** The commands of sections that undo the plan as a whole. */
  private static List<Command> ofThePlan(Subject subject) {
    TreeMap<Integer, Span> stages = new TreeMap<>();
    subject.plan().stages().forEach(stage -> stages.put(stage.span().start(), stage.span()));
    return subject.plan().commands().stream()
        .filter(command -> command.role() == Command.Role.ROLLBACK)
        .filter(command -> !isWithin(stages, command.span()))
        .toList();
  }

  private static boolean isWithin(NavigableMap<Integer, Span> stages, Span span) {
    var before = stages.floorEntry(span.start());
    return before != null && before.getValue().contains(span);
  }
}
