package rutter.emit.ansible;

import rutter.emit.Target;
import rutter.program.Program;

/** {@code --to ansible}: the playbook. */
public final class PlaybookTarget implements Target {
  @Override
  public String name() {
    return "ansible";
  }

  @Override
  public String file(String plan) {
    return plan + ".playbook.yml";
  }

  @Override
  public String write(Program program, Setting setting) {
    return Playbook.of(program, setting.templates());
  }
}
