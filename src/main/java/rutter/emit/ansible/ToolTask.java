package rutter.emit.ansible;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The task that looks for the programs which the steps at a place need. */
record ToolTask(Place place, Set<String> tools) {
  private static final String LOOK =
      """
      missing=
      for tool; do
        type -P -- "$tool" >/dev/null || missing="$missing $tool"
      done
      if [[ -n $missing ]]; then
        echo "missing:$missing" >&2
        exit 1
      fi
      """;

  void write(Yaml tasks) {
    List<Scalar> argv = new ArrayList<>();
    argv.add(Scalar.plain("bash"));
    argv.add(Scalar.plain("-s"));
    argv.add(Scalar.plain("--"));
    tools.forEach(tool -> argv.add(Scalar.words(tool)));
    tasks.task(
        task -> {
          task.put("name", Names.line("Look for tools" + place.inWords()));
          task.map(
              "ansible.builtin.command",
              command -> command.list("argv", argv).put("stdin", Scalar.code(LOOK)));
          place.keywords(task);
          task.put("changed_when", Scalar.plain(false));
          task.put("check_mode", Scalar.plain(false));
          task.tags(List.of(Scalar.plain("tools")));
        });
  }
}
