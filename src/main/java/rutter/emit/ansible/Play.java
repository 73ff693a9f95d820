package rutter.emit.ansible;

import java.util.List;
import java.util.function.Consumer;

/** A play on the machine that all others are reached from, so that there is one order of all. */
final class Play {
  private static final String SHARED = "plan";

  /** The last line of what the step said of its failure. */
  private static final String SAID =
      "{{ ((ansible_failed_result.stderr | default('') | trim)"
          + " or (ansible_failed_result.msg | default('') | trim)"
          + " or 'nobody said yes').splitlines() | last }}";

  private Play() {}

  /** The first one holds what all have in common. */
  static void first(Yaml plays, String name, Consumer<Yaml> vars, Consumer<Yaml> tasks) {
    write(plays, name, play -> play.map("vars", SHARED, vars), tasks);
  }

  static void next(Yaml plays, String name, Consumer<Yaml> tasks) {
    plays.blank();
    write(plays, name, play -> play.put("vars", Scalar.plain("*" + SHARED)), tasks);
  }

  private static void write(Yaml plays, String name, Consumer<Yaml> vars, Consumer<Yaml> tasks) {
    plays.item(
        play -> {
          play.put("name", Names.line(name));
          play.put("hosts", Scalar.plain("localhost"));
          play.put("gather_facts", Scalar.plain(false));
          vars.accept(play);
          play.items("tasks", tasks);
        });
  }

  /** A failure has been noted, and what comes next is the way back. */
  static void unlessFailed(Yaml tasks) {
    tasks.item(
        task ->
            task.put("name", Scalar.plain("Go no further after a failure"))
                .put("ansible.builtin.meta", Scalar.plain("end_play"))
                .when(List.of("rutter_failed is defined"))
                .tags(Setting.always()));
  }

  /** Notes where the block of a rescue has failed, for the end. */
  static void noteFailure(Yaml rescue, String id) {
    note(rescue, "Note that " + id + " failed", "rutter_failed", id);
  }

  /** Notes that a way back cannot go on, so that nothing before it is undone. */
  static void noteStuck(Yaml rescue, String id) {
    note(rescue, "Note that the way back of " + id + " stopped", "rutter_stuck", id);
  }

  private static void note(Yaml rescue, String name, String fact, String id) {
    rescue.task(
        task -> {
          task.put("name", Names.line(name));
          task.map(
              "ansible.builtin.set_fact",
              facts ->
                  facts.map(
                      fact,
                      failed ->
                          failed
                              .put("part", Scalar.words(id))
                              .put("task", Scalar.template("{{ ansible_failed_task.name }}"))
                              .put("said", Scalar.template(SAID))));
          task.tags(Setting.always());
        });
  }

  /** A block must hold something. */
  static void nothing(Yaml tasks) {
    tasks.item(
        task ->
            task.put("name", Scalar.plain("Do nothing"))
                .put("ansible.builtin.meta", Scalar.plain("noop")));
  }

  static List<Scalar> tags(String id) {
    return List.of(Names.tag(id));
  }
}
