package rutter.rules.undo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import rutter.plan.Command;
import rutter.plan.Rollback;
import rutter.plan.Stage;
import rutter.rules.Code;
import rutter.rules.Subject;
import rutter.sql.Dialect;
import rutter.sql.SqlStatement;
import rutter.text.Span;

/** All ways of a plan that have SQL forward and SQL back. */
final class Ways {
  /** Beyond that nobody follows a plan by reading it. */
  private static final int MOST = 800;

  private final Subject subject;
  private final List<Way> all = new ArrayList<>();

  private Ways(Subject subject) {
    this.subject = subject;
    if (subject.plan().commands().stream().anyMatch(Ways::isBack)) {
      read();
    }
  }

  static List<Way> in(Subject subject) {
    return subject.once(Ways.class, Ways::new).all;
  }

  private static boolean isBack(Command command) {
    return command.role() == Command.Role.ROLLBACK;
  }

  private void read() {
    Map<Span, List<Stage>> shared = new LinkedHashMap<>();
    for (Stage stage : subject.plan().stages()) {
      shared.computeIfAbsent(stage.rollback().span(), any -> new ArrayList<>()).add(stage);
    }
    Set<Span> own = new HashSet<>();
    for (List<Stage> stages : shared.values()) {
      Rollback rollback = stages.get(0).rollback();
      List<Command> commands = back(stages, rollback);
      List<Step> back = steps(commands);
      if (!back.isEmpty()) {
        commands.forEach(command -> own.add(command.span()));
        List<Step> before = before(stages.get(0));
        List<Step> forward = new ArrayList<>();
        stages.forEach(stage -> forward.addAll(steps(forward(stage.commands()))));
        add(stages, Optional.of(rollback), before, forward, back, commands);
      }
    }
    if (own.isEmpty()) {
      ofThePlan();
    }
  }

  /** Those of the rollback, and those that a stage has below its words. */
  private static List<Command> back(List<Stage> stages, Rollback rollback) {
    TreeMap<Integer, Command> commands = new TreeMap<>();
    rollback.commands().forEach(command -> commands.put(command.span().start(), command));
    for (Stage stage : stages) {
      stage.commands().stream()
          .filter(Ways::isBack)
          .forEach(command -> commands.putIfAbsent(command.span().start(), command));
    }
    return List.copyOf(commands.values());
  }

  /** A rollback of the whole that no stage has for its own. */
  private void ofThePlan() {
    List<Command> commands = subject.plan().commands().stream().filter(Ways::isBack).toList();
    add(
        subject.plan().stages(),
        Optional.empty(),
        List.of(),
        steps(forward(subject.plan().commands())),
        steps(commands),
        commands);
  }

  private void add(
      List<Stage> stages,
      Optional<Rollback> rollback,
      List<Step> before,
      List<Step> forward,
      List<Step> back,
      List<Command> commandsBack) {
    int all = before.size() + forward.size() + back.size();
    if (!forward.isEmpty() && !back.isEmpty() && all <= MOST) {
      Dialect dialect = Code.in(subject).dialect();
      this.all.add(
          new Way(
              stages,
              rollback,
              before,
              forward,
              back,
              commandsBack,
              dialect,
              Rehearsal.of(dialect, before, forward, back)));
    }
  }

  private List<Step> before(Stage stage) {
    List<Step> before = new ArrayList<>();
    for (Stage earlier : subject.plan().stages()) {
      if (earlier.key().equals(stage.key())) {
        break;
      }
      before.addAll(steps(forward(earlier.commands())));
    }
    return before;
  }

  private static List<Command> forward(List<Command> commands) {
    return commands.stream()
        .filter(
            command ->
                command.role() == Command.Role.FORWARD || command.role() == Command.Role.VERIFY)
        .toList();
  }

  private List<Step> steps(List<Command> commands) {
    List<Step> steps = new ArrayList<>();
    for (Command command : commands) {
      if (command.role() != Command.Role.EXAMPLE && steps.size() <= MOST) {
        Code.in(subject).sql(command).forEach(statement -> add(statement, command, steps));
      }
    }
    return steps;
  }

  private static void add(SqlStatement statement, Command command, List<Step> steps) {
    statement.changes().forEach(change -> steps.add(new Step(change, statement, command)));
    statement.inner().forEach(inner -> add(inner, command, steps));
  }
}
