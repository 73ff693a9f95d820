package rutter.rules.structure;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import rutter.plan.Stage;
import rutter.plan.Task;
import rutter.plan.Topic;
import rutter.rules.Subject;

/** What of a plan is done: its boxes, but for those that no success ticks, and its stages. */
record Progress(List<Task> tasks, List<Task> openTasks, List<Stage> openStages) {
  /** What is done only if all goes wrong, or later. */
  private static final Set<Topic> OTHERWISE =
      EnumSet.of(
          Topic.ROLLBACK,
          Topic.TRIGGERS,
          Topic.ABORT,
          Topic.DECISION_TREE,
          Topic.TROUBLESHOOTING,
          Topic.POST_MIGRATION,
          Topic.APPROVALS,
          Topic.EXAMPLE);

  private static final Set<String> UNDONE = Set.of("open", "active", "blocked");

  static Progress of(Subject subject) {
    BitSet otherwise = new BitSet();
    subject.plan().parts().stream()
        .filter(part -> OTHERWISE.contains(part.topic()))
        .forEach(part -> otherwise.set(part.span().start(), part.span().end()));
    subject.plan().stages().stream()
        .map(stage -> stage.rollback().span())
        .forEach(span -> otherwise.set(span.start(), span.end()));
    List<Task> tasks =
        subject.plan().tasks().stream().filter(task -> !otherwise.get(task.box().start())).toList();
    return new Progress(
        tasks,
        tasks.stream().filter(task -> isOpen(task, subject.text())).toList(),
        subject.plan().stages().stream().filter(stage -> isOpen(stage, subject)).toList());
  }

  /** Neither ticked nor struck off. */
  private static boolean isOpen(Task task, String text) {
    return !task.done() && task.box().of(text).matches("\\[[ \\u00a0]]|☐");
  }

  private static boolean isOpen(Stage stage, Subject subject) {
    return stage
        .facts()
        .status()
        .flatMap(words -> subject.vocabulary().value("status", words.text()))
        .filter(UNDONE::contains)
        .isPresent();
  }
}
