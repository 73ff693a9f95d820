package rutter.emit.ansible;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rutter.program.Operation;

/** The first play: that all is there, and that it may begin. */
record BeforePlay(Setting setting, String wrapper) {
  /** Whether a stage has failed, and what was done is undone. */
  private static final String TURNS =
      "{{ rutter_failed is defined and rutter_failed.part not in ['before', 'after']"
          + " and (on_failure | default('rollback')) == 'rollback' }}";

  /** Runs code that only reads, and leaves nothing behind. */
  private static final List<Scalar> TRY =
      List.of(
          Scalar.plain("bash"),
          Scalar.plain("-euo"),
          Scalar.plain("pipefail"),
          Scalar.plain("-c"),
          Scalar.template(
              "cd -- \"${RUTTER_START:-.}\" && cd -- \"${RUTTER_FOLDER:-.}\""
                  + " && eval \"$(cat)\" </dev/null"));

  private static final String NOT_BACK = "'rollback' not in ansible_run_tags";

  void write(Yaml plays) {
    Play.first(plays, "Before " + setting.program().header().title(), this::vars, this::tasks);
  }

  private void vars(Yaml vars) {
    vars.put(
        "rutter_approvals",
        Scalar.template(
            "{{ approvals | from_json if (approvals | default({})) is string"
                + " else approvals | default({}) }}"));
    vars.put("rutter_confirmed", list("confirmed"));
    vars.put("rutter_undo", list("undo"));
    vars.put("rutter_turns", Scalar.template(TURNS));
    vars.put("rutter_here", Scalar.template("{{ lookup('ansible.builtin.env', 'PWD') }}"));
    vars.put(
        "rutter_folder",
        Scalar.template("{{ lookup('ansible.builtin.env', 'HOME') }}/" + setting.folder()));
    vars.list("rutter_try", TRY);
    vars.put("rutter_step", Scalar.code(wrapper));
    InputTasks inputs = inputs();
    if (!inputs.isEmpty()) {
      vars.put("rutter_inputs", inputs.exports());
    }
  }

  /** A list, or words with commas between them. */
  private static Scalar list(String variable) {
    return Scalar.template(
        ("{{ VAR.split(',') | map('trim') | list if (VAR | default([])) is string"
                + " else VAR | default([]) }}")
            .replace("VAR", variable));
  }

  private InputTasks inputs() {
    return new InputTasks(setting.program().surroundings().inputs());
  }

  private void tasks(Yaml tasks) {
    tasks.item(
        block -> {
          block.put("name", Scalar.plain("Prepare"));
          block.tags(List.of(Scalar.plain("before")));
          block.items("block", this::prepare);
          block.items("rescue", rescue -> Play.noteFailure(rescue, "before"));
        });
  }

  private void prepare(Yaml tasks) {
    inputs().write(tasks);
    beUnattended(tasks);
    begin(tasks);
    Place.all(setting.program()).forEach(place -> new Folder(setting, place).prepare(tasks));
    tools().forEach((place, names) -> new ToolTask(place, names).write(tasks));
    new Sequence(setting, setting.program().before()).write(tasks, BeforePlay::unlessTurnedBack);
  }

  /** A way back waits for no approval of the way forward. */
  private static List<String> unlessTurnedBack(Operation operation) {
    return operation.kind() == Operation.Kind.APPROVAL ? List.of(NOT_BACK) : List.of();
  }

  /** Where nobody can be asked, all answers are there before anything is done. */
  private void beUnattended(Yaml tasks) {
    List<String> gates = Gates.all(setting.program());
    List<String> claims = new ArrayList<>(Approvals.conditions(setting.program()));
    if (!gates.isEmpty()) {
      claims.add(
          "'all' in rutter_confirmed or "
              + Jinja.list(gates)
              + " | difference(rutter_confirmed) | length == 0");
    }
    if (claims.isEmpty()) {
      return;
    }
    tasks.task(
        task -> {
          task.put("name", Scalar.plain("See that all answers are given"));
          task.map(
              "ansible.builtin.assert",
              claim ->
                  claim
                      .list("that", claims.stream().map(Scalar::template).toList())
                      .put("fail_msg", Scalar.words(answers(gates)))
                      .put("quiet", Scalar.plain(true)));
          task.when(
              List.of(
                  "confirmed is defined", "ansible_run_tags == ['all']", "not ansible_check_mode"));
          task.tags(Setting.always());
        });
  }

  private String answers(List<String> gates) {
    String roles = String.join("; ", Approvals.missing(setting.program()).values());
    return "Nobody is asked if confirmed is given, so it must be all or hold each of: "
        + (gates.isEmpty() ? "nothing" : String.join(",", gates))
        + (roles.isEmpty() ? "" : "; and approvals must name who approves as: " + roles);
  }

  private void begin(Yaml tasks) {
    Prompt prompt =
        new Prompt()
            .line(setting.program().header().title())
            .line(setting.program().header().path() + ", " + setting.program().header().digest());
    Gate gate =
        Gate.of("begin", Scalar.plain("Begin"), prompt, List.of("confirmed is not defined"));
    gate.write(tasks, Setting.always());
  }

  private Map<Place, Set<String>> tools() {
    Map<Place, Set<String>> tools = new LinkedHashMap<>();
    setting
        .program()
        .forward()
        .filter(Place::isRun)
        .forEach(
            operation ->
                tools
                    .computeIfAbsent(Place.of(operation.terms()), place -> new TreeSet<>())
                    .addAll(operation.terms().tools()));
    tools.values().removeIf(Set::isEmpty);
    return tools;
  }
}
