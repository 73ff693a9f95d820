package rutter.emit.ansible;

import java.util.ArrayList;
import java.util.List;

/** A task that goes on only if a person says yes, or has said so beforehand. */
record Gate(String id, Scalar name, Prompt prompt, String confirmed, List<String> when) {
  Gate {
    when = List.copyOf(when);
  }

  /** One that {@code confirmed=all} opens too. */
  static Gate of(String id, Scalar name, Prompt prompt, List<String> when) {
    return new Gate(id, name, prompt, "'all' in rutter_confirmed or " + named(id), when);
  }

  /** One that stays shut until its own id is said. */
  static Gate ofItsOwn(String id, Scalar name, Prompt prompt, List<String> when) {
    return new Gate(id, name, prompt, named(id), when);
  }

  private static String named(String id) {
    return Jinja.literal(id) + " in rutter_confirmed";
  }

  void write(Yaml tasks, List<Scalar> tags) {
    tasks.task(
        task -> {
          task.put("name", name);
          task.map(
              "ansible.builtin.pause",
              pause ->
                  pause.put(
                      "prompt",
                      prompt.line("").line("Type yes to go on; all else is a failure").scalar()));
          task.put("register", Scalar.plain("rutter_answer"));
          task.put(
              "failed_when",
              Scalar.template("rutter_answer.user_input | default('') | trim | lower != 'yes'"));
          List<String> conditions = new ArrayList<>(when);
          conditions.add("not ansible_check_mode");
          conditions.add("not (" + confirmed + ")");
          task.when(conditions);
          task.tags(tags);
        });
  }
}
