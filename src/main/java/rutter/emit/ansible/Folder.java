package rutter.emit.ansible;

import java.util.ArrayList;
import java.util.List;
import rutter.program.Operation;

/** The folder at a place that carries values from step to step. */
record Folder(Setting setting, Place place) {

  /** A run of the whole plan begins with nothing left of another one. */
  void prepare(Yaml tasks) {
    tasks.task(
        task -> {
          task.put("name", Names.line("Forget what an earlier run has set" + place.inWords()));
          task.map(
              "ansible.builtin.file",
              file -> file.put("path", path("")).put("state", Scalar.plain("absent")));
          place.keywords(task);
          task.when(List.of("ansible_run_tags == ['all']"));
          task.tags(Setting.always());
        });
    tasks.task(
        task -> {
          task.put("name", Names.line("Make a folder for what steps set" + place.inWords()));
          task.map(
              "ansible.builtin.file",
              file ->
                  file.put("path", path(""))
                      .put("state", Scalar.plain("directory"))
                      .put("mode", Scalar.words("0700")));
          place.keywords(task);
          task.when(List.of("not ansible_check_mode"));
          task.tags(Setting.always());
        });
    copy(tasks, "Lay down what runs the steps", "step", false);
    if (hasInputs()) {
      copy(tasks, "Hand the inputs to the steps", "inputs", true);
    }
  }

  private void copy(Yaml tasks, String name, String file, boolean secret) {
    tasks.task(
        task -> {
          task.put("name", Names.line(name + place.inWords()));
          task.map(
              "ansible.builtin.copy",
              copy ->
                  copy.put("content", Scalar.template("{{ rutter_" + file + " }}"))
                      .put("dest", path("/" + file))
                      .put("mode", Scalar.words("0600")));
          place.keywords(task);
          if (secret) {
            task.put("no_log", Scalar.plain(true));
          }
          task.when(List.of("not ansible_check_mode"));
          task.tags(Setting.always());
        });
  }

  /** What the steps at home have set so far comes along, before an operation at another place. */
  void bring(Yaml tasks, Operation operation, List<String> when) {
    List<String> conditions = new ArrayList<>(when);
    conditions.add("not ansible_check_mode");
    conditions.add("(rutter_folder + '/variables') is exists");
    tasks.task(
        task -> {
          task.put("name", Names.line("Bring what was set" + place.inWords()));
          task.map(
              "ansible.builtin.copy",
              copy ->
                  copy.put("src", setting.here("/variables"))
                      .put("dest", path("/brought"))
                      .put("mode", Scalar.words("0600")));
          place.keywords(task);
          task.put("no_log", Scalar.plain(true));
          task.when(conditions);
          task.tags(Names.tags(operation));
        });
  }

  /** Inputs may be secret, and do not stay. */
  void tidy(Yaml tasks) {
    if (!hasInputs()) {
      return;
    }
    tasks.task(
        task -> {
          task.put("name", Names.line("Take the inputs away" + place.inWords()));
          task.map(
              "ansible.builtin.file",
              file -> file.put("path", path("/inputs")).put("state", Scalar.plain("absent")));
          place.keywords(task);
          task.tags(Setting.always());
        });
  }

  private Scalar path(String file) {
    return place.equals(Place.HOME) ? setting.here(file) : setting.there(file);
  }

  private boolean hasInputs() {
    return !new InputTasks(setting.program().surroundings().inputs()).isEmpty();
  }
}
