package rutter.emit.ansible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.program.Surroundings;
import rutter.program.Surroundings.Input;

/** Where the values come from that a plan leaves open, and how they get to the steps. */
final class InputTasks {
  /** What Ansible fills in itself, so that it is no word of the operator. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "ansible_.*|environment|groups?|group_names|hostvars|inventory_.*|omit|play_.*|playbook_dir"
              + "|role_.*|vars|approvals|confirmed|on_failure|undo");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final List<Input> inputs;
  private final Map<String, String> asked = new HashMap<>();

  InputTasks(List<Input> inputs) {
    this.inputs = inputs.stream().filter(input -> NAME.matcher(input.name()).matches()).toList();
    Unique unique = new Unique();
    for (Input input : this.inputs) {
      asked.put(input.name(), unique.of(Names.variable("asked-" + input.name())));
    }
  }

  boolean isEmpty() {
    return inputs.isEmpty();
  }

  Set<String> secrets() {
    return inputs.stream().filter(Input::secret).map(Input::name).collect(Collectors.toSet());
  }

  /** Lines of a shell that set the values, as a template. */
  Scalar exports() {
    List<String> lines = new ArrayList<>();
    for (Input input : inputs) {
      lines.add("export " + input.name() + "={{ " + value(input) + " | quote }}");
    }
    return Scalar.lines(lines);
  }

  void write(Yaml tasks) {
    for (Input input : inputs) {
      if (input.preset().isEmpty()) {
        ask(tasks, input);
      }
      check(tasks, input);
    }
  }

  private void ask(Yaml tasks, Input input) {
    String type = input.type() == Surroundings.Type.TEXT ? "" : " [" + input.type() + "]";
    String prompt = input.prompt().isBlank() ? "The value of " + input.name() : input.prompt();
    tasks.task(
        task -> {
          task.put("name", Names.line("Ask for " + input.name()));
          task.map(
              "ansible.builtin.pause",
              pause -> {
                pause.put("prompt", Scalar.words(Prompt.clean(prompt + type)));
                pause.put("echo", Scalar.plain(!input.secret()));
              });
          task.put("register", Scalar.plain(asked(input)));
          task.when(List.of("not (" + given(input) + ")"));
          hide(task, input);
          task.tags(List.of(Scalar.plain("always")));
        });
  }

  private void check(Yaml tasks, Input input) {
    String form =
        input.preset().isPresent() && input.type() == Surroundings.Type.TEXT
            ? ""
            : form(input.type());
    if (form.isEmpty()) {
      return;
    }
    tasks.task(
        task -> {
          task.put("name", Names.line("See that " + input.name() + " is " + called(input.type())));
          task.map(
              "ansible.builtin.assert",
              claim -> {
                claim.list(
                    "that",
                    List.of(
                        Scalar.template(value(input) + " is match(" + Jinja.literal(form) + ")")));
                claim.put(
                    "fail_msg",
                    Scalar.words(
                        input.name()
                            + " must be "
                            + called(input.type())
                            + "; give it with -e "
                            + input.name()
                            + "=… or in the environment"));
                claim.put("quiet", Scalar.plain(true));
              });
          hide(task, input);
          task.tags(List.of(Scalar.plain("always")));
        });
  }

  private static void hide(Yaml task, Input input) {
    if (input.secret()) {
      task.put("no_log", Scalar.plain(true));
    }
  }

  private String asked(Input input) {
    return asked.getOrDefault(input.name(), "");
  }

  /** What the operator has said before being asked. */
  private static String given(Input input) {
    String name = Jinja.literal(input.name());
    String environment = "lookup('ansible.builtin.env', " + name + ")";
    return RESERVED.matcher(input.name()).matches()
        ? environment
        : "lookup('ansible.builtin.vars', " + name + ", default='') | string or " + environment;
  }

  private String value(Input input) {
    String preset = Jinja.literal(input.preset().orElse(""));
    return "(" + given(input) + " or " + asked(input) + ".user_input | default(" + preset + "))";
  }

  private static String called(Surroundings.Type type) {
    return switch (type) {
      case TEXT, PATH -> "given";
      case INTEGER -> "an integer";
      case YES_NO -> "yes or no";
      case DATE -> "a date, as 2026-03-01";
      case DURATION -> "a duration, as 90s, 15m or 2h";
      case URL -> "a URL";
    };
  }

  private static String form(Surroundings.Type type) {
    return switch (type) {
      case TEXT, PATH -> "(?s).";
      case INTEGER -> "-?[0-9]+$";
      case YES_NO -> "(?i)(yes|no|true|false|y|n)$";
      case DATE -> "[0-9]{4}-[0-9]{2}-[0-9]{2}$";
      case DURATION -> "[0-9]+(s|m|h|d)?$";
      case URL -> "[A-Za-z][A-Za-z0-9+.-]*:";
    };
  }
}
