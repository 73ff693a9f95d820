package rutter.emit.ansible;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rutter.program.Deed;
import rutter.program.Operation;
import rutter.program.Operation.Effect;
import rutter.program.Operation.Kind;

/** Conditions that hold if this run has got to an operation, whether it went well or not. */
record Begun(Names names) {

  /** Of these, what can have changed anything. */
  String any(Stream<Operation> operations) {
    List<String> begun =
        operations.filter(Begun::canChange).map(operation -> one(operation.id())).toList();
    return begun.isEmpty() ? "false" : String.join(" or ", begun);
  }

  String anyOf(List<String> ids) {
    return ids.stream().map(this::one).collect(Collectors.joining(" or "));
  }

  private String one(String id) {
    String register = names.register(id);
    return "(" + register + " is defined and " + register + " is not skipped)";
  }

  static boolean canChange(Operation operation) {
    boolean done = Place.isRun(operation) || operation.deed() instanceof Deed.ByHand;
    boolean check = operation.kind() == Kind.VERIFY || operation.kind() == Kind.PRECONDITION;
    return done && !check && operation.effect() != Effect.READS;
  }
}
