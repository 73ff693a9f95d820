package rutter.rules;

import java.util.List;
import rutter.rules.stages.StageRollbackMissing;

/** All rules that ship, by family and name. */
public final class Rules {
  public static final List<Rule> ALL = List.of(new StageRollbackMissing());

  private Rules() {}
}
