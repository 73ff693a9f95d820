package rutter.rules.rollback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.plan.Command;
import rutter.profile.Effect;
import rutter.profile.Tool;
import rutter.rules.Code;
import rutter.rules.Effects;
import rutter.rules.Subject;
import rutter.rules.ToolLine;
import rutter.rules.Use;
import rutter.shell.Invocation;

/** The commands of a plan of which others are the way back, and those others. */
final class Twins {
  /** Of a document that has more nothing is said: each is compared with all. */
  private static final int MOST = 300;

  private final List<Half> forward = new ArrayList<>();
  private final List<Half> back = new ArrayList<>();
  private final List<Half> ends = new ArrayList<>();
  private final List<Names> gone = new ArrayList<>();

  private boolean changes;

  private Twins(Subject subject) {
    Code code = Code.in(subject);
    Effects effects = Effects.in(subject);
    for (Command command : subject.plan().commands()) {
      if (command.role() != Command.Role.EXAMPLE) {
        for (Invocation invocation :
            code.script(command).map(script -> script.all()).orElse(List.of())) {
          effects.lines(invocation).forEach(line -> add(line, command));
          changes |=
              command.role() == Command.Role.FORWARD
                  && effects.of(invocation).stream().anyMatch(use -> use.effect().isChange());
          effects.of(invocation).stream()
              .filter(use -> use.effect() == Effect.DESTROYS)
              .map(Use::objects)
              .map(Names::of)
              .filter(names -> !names.open())
              .forEach(gone::add);
        }
      }
    }
  }

  private boolean areMany() {
    return forward.size() > MOST || ends.size() > MOST || gone.size() > MOST;
  }

  static Twins in(Subject subject) {
    return subject.once(Twins.class, Twins::new);
  }

  /** Of several ways back the first is the twin, the others only end the same. */
  private void add(ToolLine line, Command command) {
    Set<List<String>> starts = new HashSet<>();
    for (Tool.Twin twin : line.tool().twins()) {
      Optional<ToolLine.Match> match = line.match(twin.forward());
      boolean first = starts.add(twin.forward());
      if (match.isPresent()) {
        if (first) {
          forward.add(half(twin, line, match.get(), command));
        }
      } else {
        Optional<Half> found = line.match(twin.back()).map(fits -> half(twin, line, fits, command));
        found.ifPresent(ends::add);
        found.filter(half -> first).ifPresent(back::add);
      }
    }
  }

  private static Half half(Tool.Twin twin, ToolLine line, ToolLine.Match match, Command command) {
    return new Half(twin, line, Names.of(match.objects()), command);
  }

  List<Half> forward() {
    return areMany() ? List.of() : forward;
  }

  List<Half> back() {
    return areMany() ? List.of() : back;
  }

  /** Whether the plan has its changes as commands, and does not leave them to a pipeline. */
  boolean haveChanges() {
    return changes;
  }

  /** What lasts only for a while, and is said to end nowhere. */
  boolean isEndless(Half pause) {
    return ends.stream().noneMatch(end -> ends(end, pause))
        && forward.stream().noneMatch(other -> isForGood(other, pause))
        && gone.stream().noneMatch(names -> names.meets(pause.names()));
  }

  /** Another tool may do it as well, to what it names. */
  private static boolean ends(Half end, Half pause) {
    return end.twin().pause()
        && (end.isRollback() || pause.isBefore(end))
        && (end.isSameTool(pause)
            ? end.names().mayMeet(pause.names())
            : end.names().meets(pause.names()));
  }

  /** What is disabled is not meant to be started again. */
  private static boolean isForGood(Half other, Half pause) {
    return !other.twin().pause() && other.names().meets(pause.names()) && other.isSameTool(pause);
  }
}
