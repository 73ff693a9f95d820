package rutter.program;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import rutter.plan.Gap;
import rutter.plan.Plan;
import rutter.plan.Stage;
import rutter.program.Essence.About;
import rutter.program.Essence.Part;
import rutter.program.Operation.Kind;

/** Takes out of a program, and the plan it is made of, what is approved. */
final class Distiller {
  private Distiller() {}

  static Essence of(Program program, Plan plan) {
    Ledger ledger = new Ledger(operation -> isApproval(operation, plan));
    ledger.part(new Part(About.SURROUNDINGS), () -> surroundings(program.surroundings(), ledger));
    ledger.operations(new Part(About.BEFORE), program.before());
    Map<String, Stage> stages =
        plan.stages().stream()
            .collect(Collectors.toMap(Stage::called, Function.identity(), (one, other) -> one));
    for (Leg leg : program.legs()) {
      leg(leg, Optional.ofNullable(stages.get(leg.called())), ledger);
    }
    ledger.operations(new Part(About.AFTER), program.after());
    ledger.operations(new Part(About.WAY_BACK), program.wayBack());
    ledger.part(
        new Part(About.LIMITS),
        () -> {
          program.limits().abort().forEach(words -> ledger.fact("abort if", words));
          program.limits().triggers().forEach(words -> ledger.fact("roll back if", words));
        });
    plan.gaps().all().stream().filter(gap -> !gap.template()).forEach(gap -> gap(gap, ledger));
    return new Essence(ledger.parts());
  }

  /** Who must agree is asked, and sometimes also listed among what is done. */
  private static boolean isApproval(Operation operation, Plan plan) {
    boolean listed =
        operation.deed() instanceof Deed.ByHand
            && plan.governance().approvals().stream()
                .map(one -> one.role().isEmpty() ? one.name().span() : one.role().span())
                .filter(operation.span()::contains)
                .anyMatch(span -> plan.source().line(span) == plan.source().line(operation.span()));
    return listed || operation.kind() == Kind.APPROVAL;
  }

  private static void surroundings(Surroundings surroundings, Ledger ledger) {
    for (Surroundings.Input input : surroundings.inputs()) {
      if (input.declared()) {
        String preset = input.preset().map(value -> " = " + value).orElse("");
        ledger.fact("input", input.name() + " " + input.type() + preset);
      }
    }
    for (Surroundings.Tool tool : surroundings.tools()) {
      tool.version().ifPresent(version -> ledger.fact("tool", tool.name() + " " + version));
    }
    new TreeMap<>(surroundings.clients())
        .forEach((engine, client) -> ledger.fact("client", engine + " " + client));
  }

  private static void leg(Leg leg, Optional<Stage> stage, Ledger ledger) {
    ledger.part(
        new Part(
            About.STAGE,
            leg.id() + " " + Ledger.plain(leg.called()),
            List.of(),
            Optional.of(leg),
            Optional.empty()),
        () -> {
          leg.risk().ifPresent(risk -> ledger.fact("risk", risk));
          leg.after().forEach(id -> ledger.fact("after", id));
          leg.forward().forEach(ledger::operation);
          stage.ifPresent(one -> ledger.unsaid("verify", one.verification()));
          ledger.fact("rollback", leg.coverage().toString());
          leg.back().forEach(ledger::operation);
          stage.ifPresent(one -> ledger.unsaid("rollback", one.rollback().steps()));
        });
  }

  private static void gap(Gap gap, Ledger ledger) {
    ledger.part(
        new Part(
            About.GAP,
            Ledger.plain((gap.id().text() + " " + gap.title().text()).strip()),
            List.of(),
            Optional.empty(),
            Optional.of(gap)),
        () -> {
          gap.risk().ifPresent(risk -> ledger.fact("risk", risk.text().text()));
          gap.assignments().stream()
              .flatMap(given -> given.stages().stream())
              .distinct()
              .sorted()
              .forEach(stage -> ledger.fact("closed by", stage));
          gap.disposition()
              .ifPresent(
                  given -> {
                    ledger.fact("is", given.kind().toString());
                    given.reason().ifPresent(reason -> ledger.fact("since", reason.text()));
                  });
        });
  }
}
