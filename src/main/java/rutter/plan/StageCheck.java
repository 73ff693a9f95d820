package rutter.plan;

import java.util.List;

/** A row of a table that says, stage by stage, how it is verified. */
public record StageCheck(Words stage, List<String> stages, List<Attribute> checks) {
  public StageCheck {
    stages = List.copyOf(stages);
    checks = List.copyOf(checks);
  }
}
