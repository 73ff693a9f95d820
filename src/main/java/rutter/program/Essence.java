package rutter.program;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import rutter.outline.Item;
import rutter.outline.Outline;
import rutter.outline.Walk;
import rutter.plan.Gap;
import rutter.plan.Plan;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.program.Operation.Kind;
import rutter.text.Edit;
import rutter.text.Source;

/**
 * What of a plan is approved: all that is done, checked and undone, and which gaps are closed by
 * it, written in one way only; without prose, owners, times, ticks and approvals.
 */
public record Essence(String text) {
  private static final int LENGTH = 12;
  private static final String OPEN = "[ ]";

  /**
   * The same document, offset by offset, with nothing ticked: what is done already was approved
   * too. The program and the plan are to be made of this one.
   */
  public static Source unticked(Outline outline) {
    Source source = outline.source();
    List<Edit> edits =
        Walk.all(outline.root())
            .filter(Item.class::isInstance)
            .flatMap(item -> ((Item) item).tick().filter(Item.Tick::done).stream())
            .map(tick -> new Edit(tick.span(), OPEN))
            .toList();
    return edits.isEmpty() ? source : source.with(Edit.apply(source.text(), edits));
  }

  public static Essence of(Program program, Plan plan) {
    Ledger ledger = new Ledger(operation -> isApproval(operation, plan));
    surroundings(program.surroundings(), ledger);
    ledger.operations("before", program.before());
    Map<String, Stage> stages =
        plan.stages().stream()
            .collect(Collectors.toMap(Stage::called, Function.identity(), (one, other) -> one));
    for (Leg leg : program.legs()) {
      leg(leg, Optional.ofNullable(stages.get(leg.called())), ledger);
    }
    ledger.operations("after", program.after());
    ledger.operations("way back", program.wayBack());
    program.limits().abort().forEach(words -> ledger.line("abort if", words));
    program.limits().triggers().forEach(words -> ledger.line("roll back if", words));
    plan.gaps().all().stream().filter(gap -> !gap.template()).forEach(gap -> gap(gap, ledger));
    return new Essence(ledger.text());
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
        ledger.line("input", input.name() + " " + input.type() + preset);
      }
    }
    for (Surroundings.Tool tool : surroundings.tools()) {
      tool.version().ifPresent(version -> ledger.line("tool", tool.name() + " " + version));
    }
    new TreeMap<>(surroundings.clients())
        .forEach((engine, client) -> ledger.line("client", engine + " " + client));
  }

  private static void leg(Leg leg, Optional<Stage> stage, Ledger ledger) {
    ledger.part(
        "stage " + leg.id() + " " + Ledger.plain(leg.called()),
        () -> {
          leg.risk().ifPresent(risk -> ledger.line("risk", risk));
          leg.after().forEach(id -> ledger.line("after", id));
          leg.forward().forEach(ledger::operation);
          stage.ifPresent(one -> ledger.unsaid("verify", texts(one.verification())));
          ledger.line("rollback", leg.coverage().toString());
          leg.back().forEach(ledger::operation);
          stage.ifPresent(one -> ledger.unsaid("rollback", texts(one.rollback().steps())));
        });
  }

  private static List<String> texts(List<Words> words) {
    return words.stream().map(Words::text).toList();
  }

  private static void gap(Gap gap, Ledger ledger) {
    ledger.part(
        "gap " + Ledger.plain((gap.id().text() + " " + gap.title().text()).strip()),
        () -> {
          gap.risk().ifPresent(risk -> ledger.line("risk", risk.text().text()));
          gap.assignments().stream()
              .flatMap(given -> given.stages().stream())
              .distinct()
              .sorted()
              .forEach(stage -> ledger.line("closed by", stage));
          gap.disposition()
              .ifPresent(
                  given -> {
                    ledger.line("is", given.kind().toString());
                    given.reason().ifPresent(reason -> ledger.line("since", reason.text()));
                  });
        });
  }

  /** Whether there is nothing that anyone could approve. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The first digits of the SHA-256 of the text. */
  public String digest() {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
