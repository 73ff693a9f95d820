package rutter.rules.rollback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rutter.plan.Command;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.rules.Deed;
import rutter.rules.Deeds;
import rutter.rules.Subject;

/**
 * What becomes of the things that the stages name in their code: where each is made and removed.
 */
final class Things {
  /** What a name stands for alone; of all else only names that could be no other word. */
  private static final Set<String> NAMED = Set.of("table", "schema", "replication", "definition");

  private static final Set<String> KINDS =
      Set.of("table", "schema", "database", "replication", "definition", "file", "resource");

  private final Map<String, List<Event>> events = new HashMap<>();

  /** Something happens to a thing in the code of a stage, counted from zero. */
  record Event(int stage, Deed.Act act, Words words) {
    boolean isEnd() {
      return act == Deed.Act.DESTROYS;
    }
  }

  private Things(Subject subject) {
    Deeds deeds = Deeds.in(subject);
    List<Stage> stages = subject.plan().stages();
    for (int i = 0; i < stages.size(); i++) {
      for (Command command : stages.get(i).commands()) {
        if (command.role() != Command.Role.ROLLBACK && command.role() != Command.Role.EXAMPLE) {
          add(i, deeds.of(command));
        }
      }
    }
  }

  static Things in(Subject subject) {
    return subject.once(Things.class, Things::new);
  }

  private void add(int stage, List<Deed> deeds) {
    for (Deed deed : deeds) {
      boolean ends = deed.act() == Deed.Act.DESTROYS;
      for (Words object : deed.objects()) {
        boolean known = NAMED.contains(deed.kind()) || isTelling(object.text());
        if (known && (!ends || KINDS.contains(deed.kind()))) {
          events
              .computeIfAbsent(Deed.key(object.text()), key -> new ArrayList<>())
              .add(new Event(stage, deed.act(), deed.words()));
        }
      }
    }
  }

  /** {@code load_staging}, {@code /srv/old}, {@code from-17}, but not {@code main}. */
  static boolean isTelling(String name) {
    boolean joined = name.chars().anyMatch(c -> c == '_' || c == '-' || c == '/' || c == '.');
    return joined
        && name.length() > 3
        && Character.isLetterOrDigit(name.codePointBefore(name.length()));
  }

  /** That it is removed, if that is the last that happens to it up to the end of a stage. */
  Optional<Event> removed(String name, int stage) {
    return events.getOrDefault(Deed.key(name), List.of()).stream()
        .filter(event -> event.stage() <= stage)
        .reduce((before, event) -> event)
        .filter(Event::isEnd);
  }

  /** That it is made, if that is the first that happens to it, after a stage. */
  Optional<Event> madeAfter(String name, int stage) {
    return events.getOrDefault(Deed.key(name), List.of()).stream()
        .findFirst()
        .filter(event -> !event.isEnd() && event.stage() > stage);
  }

  /** That it is removed by the stage that made it, and not made again: it is never there later. */
  Optional<Event> removedAtOnce(String name) {
    List<Event> all = events.getOrDefault(Deed.key(name), List.of());
    Optional<Event> end = removed(name, Integer.MAX_VALUE);
    return end.filter(
        last ->
            all.stream().allMatch(event -> event.stage() == last.stage())
                && all.get(0).act() == Deed.Act.CREATES);
  }
}
