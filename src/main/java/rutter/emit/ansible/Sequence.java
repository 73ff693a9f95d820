package rutter.emit.ansible;

import java.util.List;
import java.util.function.Function;
import rutter.program.Operation;

/** Operations one after the other; where they go on elsewhere, what was set goes with them. */
record Sequence(Setting setting, List<Operation> operations) {
  Sequence {
    operations = List.copyOf(operations);
  }

  void write(Yaml tasks, Function<Operation, List<String>> when) {
    Place at = Place.HOME;
    for (Operation operation : operations) {
      Place place = Place.of(operation.terms());
      if (Place.isRun(operation)) {
        if (!place.equals(at) && !place.equals(Place.HOME)) {
          new Folder(setting, place).bring(tasks, operation, when.apply(operation));
        }
        at = place;
      }
      new OperationTasks(setting, operation, when.apply(operation)).write(tasks);
    }
  }
}
