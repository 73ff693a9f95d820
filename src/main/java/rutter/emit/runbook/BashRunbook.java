package rutter.emit.runbook;

import rutter.emit.Target;
import rutter.program.Program;

/** The runbook as a target of {@code rutter build}. */
public final class BashRunbook implements Target {
  @Override
  public String name() {
    return "bash";
  }

  @Override
  public String file(String plan) {
    return plan + ".runbook.sh";
  }

  @Override
  public boolean executable() {
    return true;
  }

  @Override
  public String write(Program program, Setting setting) {
    return Runbook.of(program, setting.templates());
  }
}
