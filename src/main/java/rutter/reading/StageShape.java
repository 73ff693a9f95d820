package rutter.reading;

import rutter.plan.Command;
import rutter.plan.Rollback;
import rutter.plan.Stage;

/** What the shape of stages and commands says about the profile of a plan. */
final class StageShape {
  private static final int FEWEST_TASKS = 3;

  private StageShape() {}

  static boolean undoesItself(Stage stage) {
    return stage.rollback().coverage() == Rollback.Coverage.OWN
        || stage.rollback().coverage() == Rollback.Coverage.NOT_APPLICABLE;
  }

  /** Groups of boxes under headings of their own, and no code to run. */
  static boolean isCheckGroups(Stage stage) {
    long ticked = stage.groups().stream().filter(g -> g.tasks() >= FEWEST_TASKS).count();
    return ticked > 1 && ticked == stage.groups().size() && stage.commands().isEmpty();
  }

  static boolean runs(Command command) {
    return command.form() == Command.Form.FENCE && command.role() != Command.Role.EXAMPLE;
  }
}
