package rutter.emit.ansible;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import rutter.plan.Rollback.Coverage;
import rutter.program.Deed;
import rutter.program.Leg;
import rutter.program.Operation;
import rutter.program.Operation.Effect;
import rutter.program.Program;
import rutter.program.Terms;
import rutter.testing.Programs;

/** Programs with one step done otherwise. */
final class Steps {
  private Steps() {}

  static Program changed(Program program, String id, UnaryOperator<Operation> change) {
    return new Program(
        program.header(),
        program.surroundings(),
        program.before(),
        program.legs().stream().map(leg -> changed(leg, id, change)).toList(),
        program.after(),
        program.wayBack(),
        program.limits(),
        program.leftOut());
  }

  /** No stage says how it is undone, but the plan does. */
  static Program undoneAsAWhole(Program program, String script) {
    return new Program(
        program.header(),
        program.surroundings(),
        program.before(),
        program.legs().stream().map(Steps::bare).toList(),
        program.after(),
        List.of(
            Programs.shell(
                "way-back/undo-1", Operation.Kind.ROLLBACK, "All", Effect.CHANGES, script)),
        program.limits(),
        program.leftOut());
  }

  private static Leg bare(Leg leg) {
    return new Leg(
        leg.id(),
        leg.called(),
        leg.facts(),
        leg.owner(),
        leg.risk(),
        leg.expected(),
        leg.after(),
        leg.forward(),
        Coverage.NONE,
        List.of(),
        leg.span());
  }

  private static Leg changed(Leg leg, String id, UnaryOperator<Operation> change) {
    return leg.with(changed(leg.forward(), id, change), changed(leg.back(), id, change));
  }

  private static List<Operation> changed(
      List<Operation> operations, String id, UnaryOperator<Operation> change) {
    return operations.stream()
        .map(operation -> operation.id().equals(id) ? change.apply(operation) : operation)
        .toList();
  }

  static Operation scripted(Operation operation, String script) {
    return with(operation, new Deed.Shell(script), operation.terms());
  }

  static Operation limited(Operation operation, long seconds) {
    Terms terms = operation.terms();
    return with(
        operation,
        operation.deed(),
        new Terms(
            terms.who(),
            terms.expected(),
            Optional.of(seconds),
            terms.host(),
            terms.user(),
            terms.cwd(),
            terms.env(),
            terms.retries(),
            terms.confirm(),
            terms.expect(),
            terms.variables(),
            terms.tools()));
  }

  static Operation with(Operation operation, Deed deed, Terms terms) {
    return new Operation(
        operation.id(),
        operation.kind(),
        operation.title(),
        operation.notes(),
        deed,
        terms,
        operation.effect(),
        operation.undoneBy(),
        operation.span());
  }
}
