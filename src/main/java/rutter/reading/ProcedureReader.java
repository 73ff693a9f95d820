package rutter.reading;

import java.util.ArrayList;
import java.util.List;
import rutter.outline.Text;
import rutter.plan.Command;
import rutter.plan.Procedure;

/** Reads the sections whose code is executed step by step. */
final class ProcedureReader {
  private ProcedureReader() {}

  static List<Procedure> read(Place root, List<Command> commands) {
    List<Procedure> procedures = new ArrayList<>();
    for (Command command : commands) {
      if (!command.steps().isEmpty() && command.form() == Command.Form.FENCE) {
        Text title =
            root.all()
                .filter(place -> place.isSection() && place.span().contains(command.span()))
                .reduce((outer, inner) -> inner)
                .map(Place::label)
                .orElse(Text.empty(0));
        procedures.add(
            new Procedure(Say.words(title), command.role(), command.steps(), command.span()));
      }
    }
    return procedures;
  }
}
