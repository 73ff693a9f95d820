package rutter.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rutter.outline.Fence;
import rutter.plan.Command;
import rutter.plan.Procedure;
import rutter.plan.Words;
import rutter.text.Span;

/** Reads the sections whose code is executed step by step. */
final class ProcedureReader {
  private ProcedureReader() {}

  static List<Procedure> read(Place root, List<Command> commands) {
    Map<Integer, Place> fences = new HashMap<>();
    root.all()
        .filter(place -> place.block() instanceof Fence)
        .forEach(place -> fences.put(place.span().start(), place));
    List<Procedure> procedures = new ArrayList<>();
    for (Command command : commands) {
      if (!command.steps().isEmpty() && command.form() == Command.Form.FENCE) {
        Place fence = fences.getOrDefault(command.span().start(), root);
        procedures.add(
            new Procedure(title(fence), command.role(), command.steps(), command.span()));
      }
    }
    return procedures;
  }

  private static Words title(Place fence) {
    return fence
        .around()
        .filter(Place::isSection)
        .findFirst()
        .map(place -> Say.words(place.label()))
        .orElse(new Words("", Span.at(0)));
  }
}
