package rutter.emit.ansible;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import rutter.program.Operation;
import rutter.program.Operation.Effect;
import rutter.program.Operation.Kind;
import rutter.program.Terms;

/** The task that runs the code of an operation in a shell of its own. */
record StepTask(Operation operation, String code, Setting setting) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final int SECONDS_BETWEEN_TRIES = 5;

  void write(Yaml tasks, List<String> when) {
    Terms terms = operation.terms();
    tasks.task(
        task -> {
          task.put("name", Names.task(operation));
          task.map(
              "ansible.builtin.command",
              command -> {
                argv(command);
                command.put("stdin", Scalar.code(code));
              });
          Map<String, Scalar> environment = environment();
          if (!environment.isEmpty()) {
            task.map("environment", variables -> environment.forEach(variables::put));
          }
          Place.of(terms).keywords(task);
          task.put("register", Scalar.plain(setting.names().register(operation.id())));
          if (terms.retries() > 0) {
            task.put("retries", Scalar.plain(Integer.toString(terms.retries())));
            task.put("delay", Scalar.plain(Integer.toString(SECONDS_BETWEEN_TRIES)));
            task.put(
                "until", Scalar.plain(setting.names().register(operation.id()) + " is not failed"));
          }
          task.put("changed_when", Scalar.plain(changes()));
          if (isSafeToTry()) {
            task.put("check_mode", Scalar.plain(false));
          }
          if (!Collections.disjoint(terms.variables(), setting.secrets())) {
            task.put("no_log", Scalar.plain(true));
          }
          task.when(when);
          task.tags(Names.tags(operation));
        });
  }

  private void argv(Yaml command) {
    Scalar step =
        Place.of(operation.terms()).equals(Place.HOME)
            ? setting.here("/step")
            : setting.there("/step");
    if (isSafeToTry()) {
      command.put(
          "argv",
          Scalar.template(
              "{{ rutter_try if ansible_check_mode else ['bash', rutter_folder + '/step'] }}"));
    } else {
      command.list("argv", List.of(Scalar.plain("bash"), step));
    }
  }

  /** What the shell around the step is told; Ansible would expand variables in arguments. */
  private Map<String, Scalar> environment() {
    Terms terms = operation.terms();
    Map<String, Scalar> variables = new TreeMap<>();
    terms.env().forEach((name, value) -> variables.put(name, Scalar.words(value)));
    variables.keySet().removeIf(name -> !NAME.matcher(name).matches());
    if (!variables.isEmpty()) {
      variables.put("RUTTER_OWN", Scalar.words(String.join(" ", variables.keySet())));
    }
    if (Place.of(terms).equals(Place.HOME)) {
      variables.put("RUTTER_START", Scalar.template("{{ rutter_here }}"));
    }
    if (!setting.secrets().isEmpty()) {
      variables.put("RUTTER_SECRETS", Scalar.words(String.join(" ", setting.secrets())));
    }
    terms
        .timeoutSeconds()
        .ifPresent(limit -> variables.put("RUTTER_LIMIT", Scalar.words("" + limit)));
    terms.expect().ifPresent(pattern -> variables.put("RUTTER_EXPECT", Scalar.words(pattern)));
    terms.cwd().ifPresent(folder -> variables.put("RUTTER_FOLDER", Scalar.words(folder)));
    return variables;
  }

  private boolean changes() {
    boolean check = operation.kind() == Kind.VERIFY || operation.kind() == Kind.PRECONDITION;
    return switch (operation.effect()) {
      case READS -> false;
      case UNKNOWN -> !check;
      case CHANGES, IRREVERSIBLE -> true;
    };
  }

  /** What only reads, before anything is changed, and needs nothing that a step would have set. */
  private boolean isSafeToTry() {
    return operation.kind() == Kind.PRECONDITION
        && operation.effect() == Effect.READS
        && operation.terms().variables().isEmpty()
        && operation.terms().expect().isEmpty()
        && Place.of(operation.terms()).equals(Place.HOME);
  }
}
