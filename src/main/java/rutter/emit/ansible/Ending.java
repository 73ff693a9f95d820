package rutter.emit.ansible;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import rutter.plan.Rollback.Coverage;
import rutter.program.Leg;

/** The last play: what was done before a failure is undone, last first, and the failure is told. */
record Ending(Setting setting, Map<String, List<String>> undoes) {
  private static final String WHOLE = "rutter_back_whole";

  void write(Yaml plays) {
    Play.next(plays, "Back", this::tasks);
  }

  private void tasks(Yaml tasks) {
    List<Leg> legs = new ArrayList<>(setting.program().legs());
    Collections.reverse(legs);
    boolean defined = false;
    for (Leg leg : legs) {
      if (!leg.back().isEmpty()) {
        new WayBack(setting, leg, undoes).repeat(tasks);
      } else if (isUndoneAsAWhole(leg)) {
        asAWhole(tasks, leg, defined);
        defined = true;
      } else if (leg.coverage() != Coverage.NOT_APPLICABLE) {
        byHand(tasks, leg);
      }
    }
    Place.all(setting.program()).forEach(place -> new Folder(setting, place).tidy(tasks));
    tell(tasks);
  }

  private boolean isUndoneAsAWhole(Leg leg) {
    boolean says =
        leg.coverage() == Coverage.NOT_APPLICABLE || leg.coverage() == Coverage.IMPOSSIBLE;
    return !says && !setting.program().wayBack().isEmpty();
  }

  /** Once for all stages that say nothing of their own. */
  private void asAWhole(Yaml tasks, Leg leg, boolean defined) {
    tasks.item(
        task -> {
          task.put("name", Names.line("Undo the plan as a whole for " + leg.id()));
          task.when(List.of(isNeeded(leg), "rutter_whole is not defined"));
          task.tags(Setting.always());
          task.items(
              "block",
              block -> {
                if (defined) {
                  block.item(Scalar.plain("*" + WHOLE));
                } else {
                  block.anchored(WHOLE, this::whole);
                }
              });
          task.items("rescue", rescue -> Play.noteStuck(rescue, "the plan"));
        });
  }

  private void whole(Yaml inner) {
    inner.put("name", Scalar.plain("Undo the plan as a whole"));
    inner.items(
        "block",
        block -> {
          new Sequence(setting, setting.program().wayBack()).write(block, operation -> List.of());
          block.item(
              task -> {
                task.put("name", Scalar.plain("Note that the plan is undone as a whole"));
                task.map(
                    "ansible.builtin.set_fact",
                    facts -> facts.put("rutter_whole", Scalar.plain(true)));
                task.tags(Setting.always());
              });
        });
  }

  /** Of a stage that nothing undoes, somebody must say that it is undone. */
  private void byHand(Yaml tasks, Leg leg) {
    String id = leg.id() + "/by-hand";
    tasks.item(
        task -> {
          task.put("name", Names.line("Undo " + leg.id()));
          task.when(List.of(isNeeded(leg)));
          task.tags(Setting.always());
          task.items(
              "block",
              block ->
                  Gate.ofItsOwn(
                          id,
                          Names.line("Undo " + id + ": " + leg.called()),
                          new Prompt()
                              .line(leg.called())
                              .line("The plan has no step that undoes it. Is it undone by hand?"),
                          List.of())
                      .write(block, Setting.always()));
          task.items("rescue", rescue -> Play.noteStuck(rescue, leg.id()));
        });
  }

  private String isNeeded(Leg leg) {
    String begun = new Begun(setting.names()).any(leg.forward().stream());
    return "rutter_stuck is not defined and (rutter_turns and ("
        + begun
        + ") or "
        + WayBack.named(leg)
        + ")";
  }

  private static void tell(Yaml tasks) {
    tasks.item(
        task -> {
          task.put("name", Scalar.plain("Tell what failed"));
          task.map(
              "ansible.builtin.fail",
              fail ->
                  fail.put(
                      "msg",
                      Scalar.template(
                          "{{ (rutter_failed.part ~ ' failed at: ' ~ rutter_failed.task ~ ' (' ~"
                              + " rutter_failed.said ~ '). ') if rutter_failed is defined else ''"
                              + " }}{{ ('The way back of ' ~ rutter_stuck.part ~ ' stopped at: ' ~"
                              + " rutter_stuck.task ~ ' (' ~ rutter_stuck.said ~ '). It and what"
                              + " was done before are not undone.') if rutter_stuck is defined"
                              + " else ('What this run had begun is undone.' if rutter_turns"
                              + " else 'Nothing was undone.') }}")));
          task.when(List.of("rutter_failed is defined or rutter_stuck is defined"));
          task.tags(Setting.always());
        });
  }
}
