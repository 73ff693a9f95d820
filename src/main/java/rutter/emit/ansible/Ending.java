package rutter.emit.ansible;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rutter.plan.Rollback.Coverage;
import rutter.program.Leg;
import rutter.program.Operation;

/** The last play: what was done before a failure is undone, last first, and the failure is told. */
record Ending(Setting setting, Map<String, List<String>> undoes) {

  void write(Yaml plays) {
    Play.next(plays, "Back", this::tasks);
  }

  private void tasks(Yaml tasks) {
    List<Leg> legs = new ArrayList<>(setting.program().legs());
    Collections.reverse(legs);
    for (Leg leg : legs) {
      if (!leg.back().isEmpty()) {
        new WayBack(setting, leg, undoes).repeat(tasks);
      }
    }
    asAWhole(tasks, legs);
    Place.all(setting.program()).forEach(place -> new Folder(setting, place).tidy(tasks));
    tell(tasks);
  }

  /** The stages that say nothing of their own are undone by what undoes the plan. */
  private void asAWhole(Yaml tasks, List<Leg> legs) {
    List<Leg> bare =
        legs.stream()
            .filter(leg -> leg.back().isEmpty() && leg.coverage() != Coverage.NOT_APPLICABLE)
            .toList();
    if (bare.isEmpty()) {
      return;
    }
    String begun =
        new Begun(setting.names()).any(bare.stream().flatMap(leg -> leg.forward().stream()));
    String named = bare.stream().map(WayBack::named).collect(Collectors.joining(" or "));
    List<Operation> wayBack = setting.program().wayBack();
    tasks.item(
        task -> {
          task.put("name", Scalar.plain("Undo the plan as a whole"));
          task.when(List.of("rutter_turns and (" + begun + ") or " + named));
          task.tags(Setting.always());
          task.items(
              "block",
              block -> {
                if (wayBack.isEmpty()) {
                  fail(block, "Say that there is no way back", noWayBack(bare));
                }
                new Sequence(setting, wayBack).write(block, operation -> List.of());
              });
          task.items("rescue", rescue -> stuck(rescue, "the plan"));
        });
  }

  private static String noWayBack(List<Leg> bare) {
    return "The plan does not say how these are undone: "
        + bare.stream().map(Leg::id).sorted().collect(Collectors.joining(", "));
  }

  private void tell(Yaml tasks) {
    tasks.item(
        task -> {
          task.put("name", Scalar.plain("Tell what failed"));
          task.map(
              "ansible.builtin.fail",
              fail ->
                  fail.put(
                      "msg",
                      Scalar.template(
                          "{{ rutter_failed.part }} failed at: {{ rutter_failed.task }}"
                              + " ({{ rutter_failed.said }})."
                              + " {{ 'What this run had begun is undone.'"
                              + " if rutter_turns"
                              + " else 'Nothing was undone.' }}")));
          task.when(List.of("rutter_failed is defined"));
          task.tags(Setting.always());
        });
  }

  /** Ends a way back that cannot go on. */
  static void stuck(Yaml rescue, String what) {
    fail(
        rescue,
        "Say where the way back stopped",
        "The way back of "
            + what
            + " stopped. It and all that was done before it are left as they"
            + " are");
  }

  private static void fail(Yaml tasks, String name, String message) {
    tasks.task(
        task -> {
          task.put("name", Scalar.plain(name));
          task.map("ansible.builtin.fail", fail -> fail.put("msg", Names.line(message)));
          task.tags(Setting.always());
        });
  }
}
