package rutter.rules.rollback;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import rutter.plan.Command;
import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.rules.Deeds;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;

/** By names in code: a rollback that may bring back anything is believed to. */
public final class RollbackNeedsRemoved implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Deeds deeds = new Deeds(subject);
    Things things = new Things(subject, deeds);
    CodeSpans spans = new CodeSpans(subject);
    Set<String> seen = new HashSet<>();
    Set<Span> read = new HashSet<>();
    List<Stage> stages = subject.plan().stages();
    for (int i = 0; i < stages.size(); i++) {
      int stage = i;
      Rollback rollback = stages.get(i).rollback();
      if (!read.add(rollback.span())) {
        continue;
      }
      Needs needs = Needs.of(rollback.commands(), deeds);
      for (Words name : needs.names()) {
        things.removed(name.text(), stage).ifPresent(end -> report(name, end, seen, report));
      }
      spans
          .within(rollback.span())
          .filter(name -> isNeeded(name, needs, spans, subject))
          .forEach(
              name ->
                  things
                      .removed(name.text(), stage)
                      .ifPresent(end -> report(name, end, seen, report)));
    }
    for (Command command : ofThePlan(subject)) {
      for (Words name : Needs.of(List.of(command), deeds).names()) {
        things.removedAtOnce(name.text()).ifPresent(end -> report(name, end, seen, report));
      }
    }
  }

  /** Of one thing it is said once. */
  private static void report(Words name, Things.Event end, Set<String> seen, Report report) {
    if (seen.add(name.text())) {
      report
          .at(name.span())
          .with("name", name)
          .with("command", end.words())
          .near(end.words().span());
    }
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

  private static boolean isWithin(TreeMap<Integer, Span> stages, Span span) {
    var before = stages.floorEntry(span.start());
    return before != null && before.getValue().contains(span);
  }
}
