package rutter.emit.ansible;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.program.Deed;
import rutter.program.Leg;
import rutter.program.Operation;
import rutter.program.Operation.Kind;
import rutter.program.Program;
import rutter.program.Program.Limits;

/** Where a person must say yes: before an operation, or for one that is nobody else's to do. */
record Gates(Operation operation) implements Deed.Ways<Optional<Prompt>> {

  private static final String NO_RETURN = "point-of-no-return";

  /** What an operation waits for; its own gate bears its id. */
  static List<Gate> before(Operation operation, Program program, List<String> when) {
    List<Gate> gates = new ArrayList<>();
    if (program.limits().pointOfNoReturn().filter(operation.id()::equals).isPresent()) {
      gates.add(noReturn(operation, program, when));
    }
    operation
        .deed()
        .by(new Gates(operation))
        .ifPresent(prompt -> gates.add(gate(operation, prompt, when)));
    return gates;
  }

  /** That what undoes others is done by hand is never taken for granted. */
  private static Gate gate(Operation operation, Prompt prompt, List<String> when) {
    return operation.kind() == Kind.ROLLBACK
        ? Gate.ofItsOwn(operation.id(), name(operation), prompt, when)
        : Gate.of(operation.id(), name(operation), prompt, when);
  }

  private static Gate noReturn(Operation operation, Program program, List<String> when) {
    Prompt prompt = Prompt.of(operation).line("What follows cannot be taken back.");
    return Gate.of(
        NO_RETURN,
        Names.line("Decide " + NO_RETURN + ": " + operation.title()),
        turnBack(prompt, program.limits()),
        when);
  }

  /** After a stage: whether to go on. */
  static Optional<Gate> after(Leg leg, Limits limits) {
    if (limits.abort().isEmpty() || decidesItself(leg)) {
      return Optional.empty();
    }
    String id = leg.id() + "/abort-criteria";
    Prompt prompt = new Prompt().line("None of these holds:").points(limits.abort());
    return Optional.of(
        Gate.of(id, Names.line("Decide " + id), turnBack(prompt, limits), List.of()));
  }

  private static boolean decidesItself(Leg leg) {
    List<Operation> forward = leg.forward();
    return !forward.isEmpty() && forward.get(forward.size() - 1).deed() instanceof Deed.Decide;
  }

  private static Prompt turnBack(Prompt prompt, Limits limits) {
    return limits.triggers().isEmpty()
        ? prompt
        : prompt.line("Roll back when:").points(limits.triggers());
  }

  /** The ids of all gates on the way forward. */
  static List<String> all(Program program) {
    List<String> ids = new ArrayList<>();
    program
        .forward()
        .forEach(operation -> before(operation, program, List.of()).forEach(g -> ids.add(g.id())));
    program.legs().forEach(leg -> after(leg, program.limits()).ifPresent(g -> ids.add(g.id())));
    return ids;
  }

  private static Scalar name(Operation operation) {
    return Place.isRun(operation)
        ? Names.line("Ask before " + operation.id() + ": " + operation.title())
        : Names.task(operation);
  }

  @Override
  public Optional<Prompt> shell(Deed.Shell deed) {
    return Dialogue.in(deed.script())
        ? Optional.of(Prompt.of(operation).code(Dialogue.shown(deed.script())))
        : run(deed.script());
  }

  @Override
  public Optional<Prompt> sql(Deed.Sql deed) {
    return run(deed.statements());
  }

  private Optional<Prompt> run(String code) {
    return operation.terms().confirm()
        ? Optional.of(Prompt.of(operation).code(code))
        : Optional.empty();
  }

  @Override
  public Optional<Prompt> byHand(Deed.ByHand deed) {
    Prompt prompt = Prompt.of(operation);
    deed.shown().ifPresent(prompt::code);
    return Optional.of(prompt);
  }

  @Override
  public Optional<Prompt> letPass(Deed.Wait deed) {
    return Optional.empty();
  }

  @Override
  public Optional<Prompt> approve(Deed.Approve deed) {
    return Optional.empty();
  }

  @Override
  public Optional<Prompt> decide(Deed.Decide deed) {
    return Optional.of(Prompt.of(operation).points(deed.criteria()));
  }
}
