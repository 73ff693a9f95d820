package rutter.emit.ansible;

import rutter.emit.Target;
import rutter.program.Program;

/** {@code --to ansible-inventory}: the machines that the playbook reaches. */
public final class InventoryTarget implements Target {
  @Override
  public String name() {
    return "ansible-inventory";
  }

  @Override
  public String file(String plan) {
    return plan + ".inventory.yml";
  }

  @Override
  public String write(Program program, Setting setting) {
    return Inventory.of(program);
  }
}
