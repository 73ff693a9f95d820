package rutter.emit.ansible;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import rutter.program.Deed;
import rutter.program.Operation;

/** The tasks of one operation, by what kind of deed it is. */
record OperationTasks(Setting setting, Operation operation, List<String> when)
    implements Deed.Ways<Consumer<Yaml>> {
  /** Ansible takes no more seconds. */
  private static final long LONGEST_WAIT = Integer.MAX_VALUE;

  OperationTasks {
    when = List.copyOf(when);
  }

  void write(Yaml tasks) {
    Gates.before(operation, setting.program(), when)
        .forEach(gate -> gate.write(tasks, Names.tags(operation)));
    operation.deed().by(this).accept(tasks);
  }

  @Override
  public Consumer<Yaml> shell(Deed.Shell deed) {
    return Dialogue.in(deed.script())
        ? this::noteByHand
        : tasks -> new StepTask(operation, deed.script(), setting).write(tasks, when);
  }

  @Override
  public Consumer<Yaml> sql(Deed.Sql deed) {
    String script = new SqlScript(setting.program().surroundings().clients()).of(deed);
    return tasks -> new StepTask(operation, script, setting).write(tasks, when);
  }

  @Override
  public Consumer<Yaml> byHand(Deed.ByHand deed) {
    return this::noteByHand;
  }

  @Override
  public Consumer<Yaml> decide(Deed.Decide deed) {
    return tasks -> {};
  }

  @Override
  public Consumer<Yaml> letPass(Deed.Wait deed) {
    return tasks ->
        tasks.task(
            task -> {
              task.put("name", Names.task(operation));
              task.map(
                  "ansible.builtin.pause",
                  pause ->
                      pause.put(
                          "seconds",
                          Scalar.plain(Long.toString(Math.min(deed.seconds(), LONGEST_WAIT)))));
              task.when(whenReal());
              task.tags(Names.tags(operation));
            });
  }

  @Override
  public Consumer<Yaml> approve(Deed.Approve deed) {
    if (deed.given().isPresent()) {
      Deed.Given given = deed.given().get();
      return tasks ->
          note(tasks, Names.line("By " + given.name() + " on " + given.date() + ", says the plan"));
    }
    String answer = setting.names().register(operation.id()) + "_answer";
    String name = Approvals.given(operation.id(), deed.role());
    return tasks -> {
      tasks.task(
          task -> {
            task.put("name", Names.line("Ask for approval of " + deed.role()));
            task.map(
                "ansible.builtin.pause",
                pause ->
                    pause.put(
                        "prompt",
                        Prompt.of(operation).line("Name of who approves, and why").scalar()));
            task.put("register", Scalar.plain(answer));
            task.put(
                "failed_when",
                Scalar.template(answer + ".user_input | default('') | trim | length == 0"));
            task.when(whenReal("not (" + name + ")"));
            task.tags(tags());
          });
      note(tasks, Scalar.template("By {{ " + name + " or " + answer + ".user_input }}"));
    };
  }

  /** What changes something is told to those who may have to undo it. */
  private void noteByHand(Yaml tasks) {
    if (Begun.canChange(operation)) {
      note(tasks, Scalar.plain("Done by hand"));
    }
  }

  /** What was done or said goes on record. */
  private void note(Yaml tasks, Scalar words) {
    tasks.task(
        task -> {
          task.put("name", Names.task(operation));
          task.map("ansible.builtin.debug", debug -> debug.put("msg", words));
          task.put("register", Scalar.plain(setting.names().register(operation.id())));
          task.when(whenReal());
          task.tags(tags());
        });
  }

  /** Not where nothing is to be changed. */
  private List<String> whenReal(String... more) {
    List<String> conditions = new ArrayList<>(when);
    conditions.add("not ansible_check_mode");
    conditions.addAll(List.of(more));
    return conditions;
  }

  /** No choice of tags leaves an approval out. */
  private List<Scalar> tags() {
    List<Scalar> tags = new ArrayList<>(Names.tags(operation));
    if (operation.kind() == Operation.Kind.APPROVAL) {
      tags.addAll(Setting.always());
    }
    return tags;
  }
}
